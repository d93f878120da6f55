import type { CivilDate } from "../dates.ts";
import type { CaseId } from "../ids.ts";
import { fileTitle, pageSetUp, heldWhereAndWhen, type Composing } from "./composing.ts";
import { minutesFront } from "./minutesFront.ts";
import { minutesOfCase } from "./minutesCase.ts";
import type { Block, Outline } from "./outline.ts";
import type { ConferenceRecord } from "./record.ts";

/**
 * Minutes of a whole conference: the front (who was there, what was due, the cases), then each heard case on a page of
 * its own. Takes the recipient's version of the record (`leaveOut.ts`); cases are numbered 1 … n in it.
 */
export function composeMinutes(record: ConferenceRecord, composing: Composing): Outline {
  const { t, language } = composing;
  const cases = record.cases.flatMap((one, index): Block[] =>
    one.hearing === null
      ? []
      : [
          { kind: "pageBreak" },
          ...minutesOfCase(
            record,
            one,
            one.hearing,
            t("minutes:case.numbered", { number: index + 1, reference: one.reference }),
            composing,
          ),
        ],
  );
  return {
    name: fileTitle(record, t("minutes:name")),
    language,
    date: record.conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: true, addedOn: lastAddedOn(record) }),
    blocks: [...minutesFront(record, composing), ...cases],
  };
}

/** Minutes of one case for its file, or null where the recipient's version does not hold it or it was not heard. */
export function composeMinutesOfCase(record: ConferenceRecord, caseId: CaseId, composing: Composing): Outline | null {
  const { t, language } = composing;
  const one = record.cases.find(({ access }) => access.caseId === caseId);
  if (!one?.hearing) return null;
  return {
    name: fileTitle(record, t("minutes:nameOfCase", { reference: one.reference })),
    language,
    date: record.conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: true, addedOn: lastAddedOn(record) }),
    blocks: [
      { kind: "title", text: t("minutes:titleOfCase") },
      { kind: "subtitle", text: heldWhereAndWhen(record, composing) },
      ...minutesOfCase(record, one, one.hearing, one.reference, composing),
    ],
  };
}

/** When the last addendum was approved; null where there is none. */
const lastAddedOn = (record: ConferenceRecord): CivilDate | null => record.addenda.at(-1)?.approvedOn ?? null;
