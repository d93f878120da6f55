import { randomBytes } from "node:crypto";
import { contracts, type ProcedureName } from "../../shared/contracts.ts";
import { instantOf } from "../../shared/dates.ts";
import { uuidsInOrder } from "../../shared/ids.ts";
import { decide, type Policy } from "../../shared/policy.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { AreaNow, Reading, SignedIn, Writing } from "../features/context.ts";
import type { Undoing } from "../features/undo/undoing.ts";
import { appendAudit, type AuditFact } from "../store/audit.ts";
import { sealingOf, sealingWriter } from "../store/sealing.ts";
import type { Reader, Writer } from "../store/unitOfWork.ts";
import type { At, Person } from "./atDesk.ts";
import { keepsSomething, refusal, textOf, type Call } from "./call.ts";
import { sessionFacts } from "./sessionFacts.ts";
import { standingTo } from "./standing.ts";
import { listOf } from "./done.ts";

/** How long a passphrase given again counts, in milliseconds; one export is one giving (`RULES.md` 3 row 17). */
const reauthenticationLasts = 120_000;

const nothingToUndo: Undoing = {
  takeBack: async () => fail("undo.nothing"),
  doAgain: async () => fail("undo.nothing"),
};

interface Sources {
  readonly now: () => number;
  readonly drawBytes: (count: number) => Uint8Array;
  /** Another number after each change somebody could see. */
  readonly changes: () => number;
}

/** What a handler is given, and what is decided and logged around it, by who makes the call. */
export interface Contexts {
  newId(): string;
  facts(at: At, db: Reader): ReturnType<typeof sessionFacts>;
  readingOf(at: At, db: Reader, session: SignedIn, area: AreaNow): Reading;
  /** `undoing` is there only for the command that takes something back. */
  writingOf(at: At, db: Writer, who: { session: SignedIn; area: AreaNow }, undoing?: Undoing): Writing;
  /** Decides one call by what `db` holds now. One giving of the passphrase is taken by the call that needs it. */
  authorise(at: At, db: Reader, call: Call): Promise<Result<{ session: SignedIn; area: AreaNow }>>;
  /** Whether a procedure would be allowed about this object; nothing is done, and no giving of the passphrase taken. */
  mayCall(at: At, db: Reader, name: ProcedureName, objectId: string): Promise<boolean>;
  /** Whether this call still gets an entry: each one, or the first of its kind on this object in this sitting. */
  isLogged(at: At, call: Call): boolean;
  /** Appends the entry, in the name of who made the call and signed by their key. */
  audit(at: At, db: Writer, call: Call): Promise<void>;
}

export function createContexts({ now, drawBytes, changes }: Sources): Contexts {
  const newId = uuidsInOrder(now, () => randomBytes(10));
  const isReauthenticated = ({ reauthenticatedAt }: Person): boolean => {
    const since = reauthenticatedAt === null ? null : now() - reauthenticatedAt;
    // A clock set back does not make one giving last longer.
    return since !== null && since >= 0 && since <= reauthenticationLasts;
  };
  const facts: Contexts["facts"] = ({ opened, person }, db) =>
    sessionFacts(db, {
      accountId: person.keys.accountId,
      folder: opened.area.folder,
      now: now(),
      steady: opened.steadyNow(),
    });

  const append = ({ opened, person }: At, db: Writer, did: Omit<AuditFact, "at" | "accountId">): Promise<void> =>
    appendAudit(
      db,
      { at: instantOf(now()), accountId: person.keys.accountId, ...did },
      person.keys,
      opened.area.auditKey,
    );
  const decisionOn = async (at: At, db: Reader, policy: Policy, objectId: string | null) => {
    const { session, area } = await facts(at, db);
    if (!session) return null;
    const standing = await standingTo(db, session, policy, objectId);
    const { role, cleared } = session;
    const decision = decide(policy, { role, cleared, reauthenticated: isReauthenticated(at.person), ...standing });
    return { session, area, decision };
  };

  return {
    newId,
    facts,
    readingOf: (at, db, session, area) => ({
      db,
      session,
      area,
      sealing: sealingOf(at.person.ring, at.person.keys),
      reauthenticated: isReauthenticated(at.person),
      done: listOf(at.person.done),
      changes: changes(),
    }),
    writingOf: ({ opened, person }, db, { session, area }, undoing = nothingToUndo) => ({
      db,
      session,
      area,
      newId,
      randomBytes: drawBytes,
      again: null,
      undoing,
      sealing: sealingWriter(
        db,
        { ring: person.ring, keys: person.keys, recoveryPublic: opened.area.recoveryPublic },
        { newId, now: area.now },
      ),
      note: (procedure, about) =>
        append({ opened, person }, db, { procedure, objectId: about, reason: null, change: null }),
    }),
    async authorise(at, db, call) {
      const { policy } = call.procedure;
      const decided = await decisionOn(at, db, policy, call.objectId);
      if (!decided) return fail("desk.signInFirst");
      const { session, area, decision } = decided;
      const mayAtAll = decision === "allow" || decision === "reauthenticate";
      if (mayAtAll && at.person.sitting.olderCopy && keepsSomething(call)) return fail("desk.olderCopy");
      if (decision !== "allow") return refusal(decision);
      if (policy.reauthenticate) at.person.reauthenticatedAt = null;
      return ok({ session, area });
    },
    async mayCall(at, db, name, objectId) {
      return (await decisionOn(at, db, contracts[name].policy, objectId))?.decision === "allow";
    },
    isLogged({ person }, { name, procedure, input, objectId }) {
      if (procedure.policy.log !== "onceASitting") return procedure.policy.log === "each";
      const key = [name, objectId, textOf(input, "field"), textOf(input, "entryId")].join("|");
      if (person.logged.has(key)) return false;
      person.logged.add(key);
      return true;
    },
    audit: (at, db, { name, procedure, input, objectId }) =>
      append(at, db, {
        procedure: name,
        objectId,
        reason: procedure.policy.logReason ? textOf(input, "reason") : null,
        change: input,
      }),
  };
}
