import { usualStanding } from "../agenda/standing.ts";
import { fileTitle, pageSetUp, type Composing } from "./composing.ts";
import { dayInFull } from "./dayWords.ts";
import { heading, paragraph, plain, type Block, type Outline, type Pair } from "./outline.ts";
import type { ConferenceRecord } from "./record.ts";
import { word } from "./words.ts";

/** Millimetres for one answer of the slip. */
const roomForAnswer = 7;

/**
 * The invitation of one agency: when and where, by when referrals and research are in, what will be done; never a case
 * (takes `invitationVersion`). With a slip that says who comes.
 */
export function composeInvitation(record: ConferenceRecord, composing: Composing): Outline {
  const { t, language, recipient } = composing;
  const { area, conference } = record;
  const { agendaCirculatedOn, researchDueOn, referralsCloseOn } = conference.deadlines;
  const until = (day: typeof researchDueOn): string => dayInFull(language, day);
  const isEmergency = conference.type === "EMERGENCY";
  return {
    name: fileTitle(record, t("invitation:name")),
    language,
    date: conference.date,
    page: pageSetUp(record, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("invitation:title") },
      { kind: "subtitle", text: [area.name, dayInFull(language, conference.date)].join(" · ") },
      paragraph(t("invitation:to", { name: recipient.name })),
      paragraph(t(isEmergency ? "invitation:openingEmergency" : "invitation:opening", { area: area.name })),
      { kind: "grid", across: 2, pairs: whenAndWhere(record, composing) },
      heading(2, t("invitation:before")),
      {
        kind: "bullets",
        items: [
          ...(isEmergency ? [] : [t("invitation:refer", { day: until(referralsCloseOn) })]),
          t("invitation:agenda", { day: until(agendaCirculatedOn) }),
          t("invitation:research", { day: until(researchDueOn) }),
          t("invitation:papers"),
        ].map((text) => [plain(text)]),
      },
      heading(2, t("invitation:business")),
      business(record, composing),
      ...(conference.chairName === "" ? [] : [paragraph(t("invitation:closing", { name: conference.chairName }))]),
      heading(2, t("invitation:whoComes")),
      paragraph(`${t("invitation:senior")} ${t("invitation:sendBack", { day: until(agendaCirculatedOn) })}`),
      { kind: "grid", across: 1, pairs: slip(composing) },
      paragraph(t("invitation:noCase")),
    ],
  };
}

function whenAndWhere({ conference }: ConferenceRecord, { t, language }: Composing): readonly Pair[] {
  const { type, date, startsAt, venue, chairName, deputyChairName } = conference;
  return [
    { label: t("invitation:kind"), text: word(t, "conferenceType", type) },
    { label: t("invitation:day"), text: dayInFull(language, date) },
    { label: t("invitation:begins"), text: startsAt },
    { label: t("invitation:place"), text: venue },
    { label: t("invitation:chair"), text: chairName },
    { label: t("invitation:deputyChair"), text: deputyChairName },
  ]
    .filter(({ text }) => text !== "")
    .map(({ label, text }) => ({ label, value: [plain(text)] }));
}

/** What will be done, without the minutes: those before and after the cases would tell how many cases there are. */
function business({ standing }: ConferenceRecord, { t }: Composing): Block {
  const items = standing.length > 0 ? standing : usualStanding;
  const named = (afterCases: boolean): readonly string[] =>
    items.filter((item) => item.afterCases === afterCases).map(({ kind }) => word(t, "standing", kind));
  return {
    kind: "bullets",
    items: [...named(false), t("invitation:cases"), ...named(true)].map((text) => [plain(text)]),
  };
}

const slip = ({ t }: Composing): readonly Pair[] => [
  { label: t("invitation:comes"), value: [], height: roomForAnswer },
  { label: t("invitation:how"), value: [plain(t("invitation:howAnswers"))], height: roomForAnswer },
  { label: t("invitation:deputyFor"), value: [], height: roomForAnswer },
  { label: t("invitation:reachedBy"), value: [], height: roomForAnswer },
];
