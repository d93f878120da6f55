import type { Leak } from "../../../../shared/documents/leak/model.ts";
import type { Source } from "../../../../shared/documents/leak/withheld.ts";
import { CaseId, ReferralId } from "../../../../shared/ids.ts";
import { readableCases } from "../../cases/rows.ts";
import type { Reading, Tasking } from "../../context.ts";
import type { KnownRecipient } from "../recipients.ts";
import type { CaseRecipient } from "../../../../shared/documents/model.ts";
import type { FoundLeak } from "./check.ts";
import type { AlarmIn } from "./falseAlarms.ts";

/** What the finished file of one recipient holds. */
export interface CopyLeaks {
  readonly known: KnownRecipient<CaseRecipient>;
  readonly found: readonly FoundLeak[];
}

/** One leak as it is kept while who produces looks at it. */
export interface KeptLeak {
  readonly leak: Leak;
  readonly document: AlarmIn;
  readonly value: string;
  readonly source: Source | null;
}

// Held in memory alone, for the account that produced and until it produces again: it quotes cases.
const kept = new WeakMap<Tasking["program"], { readonly accountId: string; leaks: readonly KeptLeak[] }>();

/** Keeps what the last production of this account would have given away, and answers how much that is. */
export async function rememberLeaks(
  tasking: Tasking,
  document: Omit<AlarmIn, "recipient">,
  copies: readonly CopyLeaks[],
): Promise<number> {
  const { session, program, newId } = tasking;
  if (session === null) throw new Error("Somebody who is signed in produces.");
  const leaks = await tasking.read(async ({ db }) => {
    const ids = copies.flatMap(({ found }) => found.flatMap(({ source }) => source?.caseId ?? []));
    const named = await db
      .selectFrom("cases")
      .select(["id", "reference"])
      .where("id", "in", [...new Set(ids)])
      .execute();
    const referenceOf = new Map(named.map(({ id, reference }) => [id, reference]));
    return copies.flatMap(({ known, found }) =>
      found.map(({ part, sentence, from, to, kind, value, source }): KeptLeak => ({
        leak: {
          id: newId(),
          recipientName: known.standing.name,
          part,
          sentence,
          from,
          to,
          kind,
          caseId: CaseId.nullable().parse(source?.caseId ?? null),
          referralId: ReferralId.nullable().parse(source?.referralId ?? null),
          reference: referenceOf.get(source?.caseId ?? "") ?? "",
          mayDeclare: session.role === "administrator" && source !== null,
        },
        document: { ...document, recipient: known.recipient },
        value,
        source,
      })),
    );
  });
  kept.set(program, { accountId: session.accountId, leaks });
  // The panel that shows them reads them again.
  if (leaks.length > 0) tasking.touch(["documents"]);
  return leaks.length;
}

/** What is kept for this account, as far as it still reads the cases it is of. */
export async function leaksOf(tasking: Tasking): Promise<readonly KeptLeak[]> {
  const { session, program } = tasking;
  const mine = kept.get(program);
  if (!mine || session === null || mine.accountId !== session.accountId) return [];
  return tasking.read((reading) => stillReadable(reading, mine.leaks));
}

async function stillReadable({ db, session }: Reading, leaks: readonly KeptLeak[]): Promise<readonly KeptLeak[]> {
  const ids = leaks.flatMap(({ source }) => source?.caseId ?? []);
  const rows = await readableCases(db, session)
    .select("cases.id")
    .where("cases.id", "in", [...new Set(ids)])
    .execute();
  const readable = new Set<string | null>(rows.map(({ id }) => id));
  return leaks.filter(({ source }) => source === null || source.caseId === null || readable.has(source.caseId));
}

/** Takes a leak off what is kept, once it was declared to be none. */
export function forgetLeak({ program }: Tasking, id: string): void {
  const mine = kept.get(program);
  if (mine) mine.leaks = mine.leaks.filter(({ leak }) => leak.id !== id);
}
