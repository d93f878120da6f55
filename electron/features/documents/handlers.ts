import type { documentsContract } from "../../../shared/documents/contract.ts";
import type { PossibleRecipient } from "../../../shared/documents/model.ts";
import { casesIn } from "../../../shared/documents/version.ts";
import { ok } from "../../../shared/result.ts";
import { breathe } from "../../store/inTurns.ts";
import type { HandlersOf, Tasking } from "../context.ts";
import { produceForCase, produceForReferral, recipientsForCase } from "./caseDocuments.ts";
import { copiesHandlers } from "./copiesHandlers.ts";
import { leakHandlers } from "./leak/handlers.ts";
import { copyPage } from "./listed.ts";
import { accountOf, agencyOf, gather, holdsOlder, recordToLookAt, versionOf } from "./plan.ts";
import { produceLetter } from "./letters.ts";
import { difference, preview } from "./preview.ts";
import { produce } from "./produce.ts";
import { recipientsOf } from "./paperRecipients.ts";
import { prepareThreads } from "./threads.ts";
import { translatorOf } from "./translator.ts";

// One desk, one person at it: what is being produced there, so that the same person can stop it.
const running = new WeakMap<Tasking["program"], Set<{ cancelled: boolean }>>();

export const documentsHandlers: HandlersOf<typeof documentsContract> = {
  "documents.recipients": async (reading, asked) => {
    prepareThreads();
    const { area } = reading;
    const gathered = await gather(reading, asked, recordToLookAt);
    const offered: PossibleRecipient[] = [];
    for (const known of await recipientsOf(gathered, translatorOf(area.language))) {
      const { version, refusal } = await versionOf(gathered, known);
      const cases = version === null ? 0 : casesIn(version);
      const copies = gathered.issued.filter(
        (copy) => copy.agencyId === agencyOf(known) && copy.accountId === accountOf(known),
      ).length;
      offered.push({
        recipient: known.recipient,
        name: known.standing.name,
        allowed: refusal === null,
        refusal,
        cases,
        copies,
        holdsOlder: holdsOlder(gathered, known, version),
      });
      await breathe();
    }
    return ok(offered);
  },
  "documents.preview": preview,
  "documents.difference": difference,
  "documents.produce": async (tasking, order) => {
    const mine = { cancelled: false };
    const productions = running.get(tasking.program) ?? new Set();
    running.set(tasking.program, productions.add(mine));
    try {
      return await produce(tasking, order, () => mine.cancelled);
    } finally {
      productions.delete(mine);
    }
  },
  "documents.produceLetter": produceLetter,
  "documents.recipientsForCase": recipientsForCase,
  "documents.produceForCase": produceForCase,
  "documents.produceForReferral": produceForReferral,
  "documents.cancel": async ({ program }) => {
    for (const production of running.get(program) ?? []) production.cancelled = true;
    return ok(null);
  },
  "documents.copies": async (reading, asked) => ok(await copyPage(reading, asked)),
  ...copiesHandlers,
  ...leakHandlers,
};
