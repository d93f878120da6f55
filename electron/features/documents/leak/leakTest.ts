import type { Language } from "../../../../shared/settings/model.ts";
import { breathe } from "../../../store/inTurns.ts";
import { readableCases } from "../../cases/rows.ts";
import type { Reading, Tasking } from "../../context.ts";
import type { House } from "../../houseStyle/rows.ts";
import type { PlannedCopy } from "../plan.ts";
import type { Printing } from "../printing.ts";
import { documentWords } from "../translator.ts";
import { casesFor, casesOf, namedIn } from "./allowed.ts";
import type { FoundLeak } from "./check.ts";
import { startChecking, type Checking, type MayOf } from "./checking.ts";
import { learnArea } from "./facts.ts";
import { falseAlarmsOf, type AlarmIn } from "./falseAlarms.ts";

type Document = Omit<AlarmIn, "recipient">;

/** The leak test of one production of documents: what is withheld is gathered once, each finished file looked through. */
export interface LeakTest {
  /** What a finished file holds that its recipient may not have (`RULES.md` 6). */
  check(copy: PlannedCopy, bytes: Uint8Array): Promise<readonly FoundLeak[]>;
  close(): Promise<void>;
}

/** Begins to gather; `check` waits for it. */
export function startLeakTest(
  tasking: Tasking,
  printing: Printing,
  about: { readonly document: Document; readonly language: Language; readonly house: House },
): LeakTest {
  const checking = startChecking();
  const ready = prepare(tasking, printing, { ...about, checking });
  // Whoever checks hears of it; a production that stops before does not.
  ready.catch(() => undefined);
  return {
    async check(copy, bytes) {
      const { caseIds, names } = await ready;
      const may = await tasking.read((reading) => mayOf(reading, copy, { document: about.document, caseIds, names }));
      return checking.check(bytes, may);
    },
    async close() {
      await ready.catch(() => undefined);
      await checking.close();
    },
  };
}

interface Prepared {
  readonly caseIds: readonly string[];
  /** The accounts and agencies of the area, which everybody in it may know (`RULES.md` 3 row 2). */
  readonly names: readonly string[];
}

async function prepare(
  tasking: Tasking,
  printing: Printing,
  { checking, language, house }: { readonly checking: Checking; readonly language: Language; readonly house: House },
): Promise<Prepared> {
  const { date, texts, ...prepared } = await tasking.read(async (reading) => {
    const { name, settings, today } = reading.area;
    await learnArea(reading, (facts) => checking.learn(facts));
    return { ...(await known(reading)), date: today, texts: [name, settings.marking, settings.confidentialityText] };
  });
  const form = await printing.printForms({ language, date, house });
  await breathe();
  checking.form(form, [...texts, ...textsOfHouse(house), ...textsIn(documentWords[language])]);
  return prepared;
}

async function known({ db, session }: Reading): Promise<Prepared> {
  const cases = await readableCases(db, session).select("cases.id").execute();
  const accounts = await db.selectFrom("accounts").select("name").execute();
  const agencies = await db.selectFrom("agencies").select("name").execute();
  return { caseIds: cases.map(({ id }) => id), names: [...accounts, ...agencies].map(({ name }) => name) };
}

const textsOfHouse = ({ texts, logo, font }: House): readonly string[] => [
  ...texts.flatMap(({ opening, closing }) => [opening, closing]),
  ...(logo === null ? [] : [logo.altText]),
  font,
];

function textsIn(words: unknown): readonly string[] {
  if (typeof words === "string") return [words];
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

async function mayOf(
  reading: Reading,
  { known: who, version, marks }: PlannedCopy,
  { document, caseIds, names }: Prepared & { readonly document: Document },
): Promise<MayOf> {
  const { standing, recipient } = who;
  const theirs = await casesFor(reading, who, caseIds);
  // A document of one case was given to its recipient by rule.
  const given = [...casesOf(version), ...(document.caseId === null ? [] : [document.caseId])];
  return {
    caseIds: [...new Set([...theirs, ...given])],
    agencyId: standing.agencyId,
    isFile: recipient.kind === "file",
    // Of those they may all know only the words: a whole name is theirs where it has a place in the document.
    words: recipient.kind === "outside" ? [] : names,
    names: [standing.name, marks.copyCode, ...namedIn(version)],
    falseAlarms: await falseAlarmsOf(reading, { ...document, recipient }),
  };
}
