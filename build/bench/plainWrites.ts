import { addDays } from "../../shared/dates.ts";
import { uuidV7 } from "../../shared/ids.ts";
import type { Database } from "../../electron/vault/vault.ts";
import { percentile } from "./figures.ts";
import { into } from "./inserting.ts";
import { today } from "./smallArea.ts";
import { prose, seeded } from "./words.ts";

/** What the desk writes for a stroke and for an action, as bare rows of plain SQLite, each committed for good. */
export interface PlainWrites {
  /** Middle of some strokes in milliseconds. */
  typed(times: number): number;
  /** Middle of some actions in milliseconds. */
  action(times: number): number;
}

const now = "2026-12-01T09:00:00.000Z";

/** Prepares a hearing of a case that waits to be heard, in a file that may be written to. */
export function plainWrites(database: Database): PlainWrites {
  database.pragma("synchronous = FULL");
  const random = seeded(9);
  const id = (): string =>
    uuidV7(
      Date.parse(now),
      Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256)),
    );
  const waiting = database
    .prepare<[], { conference_id: string; case_id: string }>(
      `SELECT agenda_items.conference_id, agenda_items.case_id FROM agenda_items JOIN conferences ON conferences.id = agenda_items.conference_id
       WHERE conferences.status = 'IN_SESSION' AND NOT EXISTS (SELECT 1 FROM hearings WHERE hearings.conference_id = agenda_items.conference_id
         AND hearings.case_id = agenda_items.case_id)`,
    )
    .get();
  const accountId = database.prepare<[], string>("SELECT id FROM accounts").pluck().get() ?? "";
  const agencyId = database.prepare<[], string>("SELECT id FROM agencies").pluck().get() ?? "";
  if (!waiting) throw new Error("a case waits to be heard");
  const hearingId = id();
  const riskId = id();
  into(
    database,
    "hearings",
  )({
    id: hearingId,
    ...waiting,
    state: "open",
    started_at: now,
    on_table_at: now,
    ended_at: null,
    seconds_used: 0,
    running_since: null,
    level_agreed: null,
    outcome: null,
    tells_account_id: null,
    tells_name: "",
    tells_by: null,
  });
  into(
    database,
    "hearing_risks",
  )({
    id: riskId,
    hearing_id: hearingId,
    number: 1,
    text: "He has a key",
    concerns: "[]",
    imminence: null,
    level: null,
    version: 1,
  });
  const changed = { version: 1, changed_at: now, changed_by: accountId };
  into(database, "hearing_texts")({ hearing_id: hearingId, field: "background", text: "", ...changed });

  const middleOf = (times: number, work: (run: number) => void): number => {
    const write = database.transaction(work);
    const taken: number[] = [];
    for (let run = 0; run < times; run += 1) {
      const began = performance.now();
      write(run);
      taken.push(performance.now() - began);
    }
    return percentile(taken, 0.5);
  };
  const text = prose(random, 1200);
  const setText = database.prepare(
    "UPDATE hearing_texts SET text = ?, version = version + 1 WHERE hearing_id = ? AND field = 'background'",
  );
  const insert = {
    action: into(database, "actions"),
    risk: into(database, "action_risks"),
    history: into(database, "action_history"),
    findable: into(database, "search_rows"),
    audit: into(database, "audit"),
  };
  const last = (column: string, table: string): number =>
    Number(database.prepare(`SELECT coalesce(max(${column}), 0) FROM ${table}`).pluck().get());
  const [lastRow, lastEntry] = [last("number", "search_rows"), last("sequence", "audit")];
  const lastNumber = last("number", "actions");
  const words = database.prepare("INSERT INTO search_words (rowid, body) VALUES (?, ?)");
  return {
    typed: (times) => middleOf(times, (run) => void setText.run(text.slice(0, 300 + (run % 900)), hearingId)),
    action: (times) =>
      middleOf(times, (run) => {
        const actionId = id();
        const what = "Change the locks and fit a chain on the front door";
        insert.action({
          id: actionId,
          case_id: waiting.case_id,
          hearing_id: hearingId,
          number: lastNumber + run + 1,
          text: what,
          owner_copy: null,
          owner_agency_id: agencyId,
          owner_account_id: null,
          owner_name: "M. Adeyinka",
          due: addDays(today(), 14),
          status: "OPEN",
          accepted_at: null,
          safe_to_do: "",
          result: "",
          done_on: null,
          evidence: null,
          evidence_reference: "",
          agreed_on: today(),
          version: 1,
        });
        insert.risk({ action_id: actionId, risk_id: riskId });
        const said = { action_id: actionId, at: now, account_id: accountId };
        insert.history({ ...said, from_status: null, to_status: "OPEN", result: "" });
        const number = lastRow + run + 1;
        insert.findable({ number, kind: "action", object_id: actionId, case_id: waiting.case_id });
        words.run(number, what);
        const hash = "0".repeat(64);
        insert.audit({
          sequence: lastEntry + run + 1,
          at: now,
          account_id: accountId,
          procedure: "meeting.writeAction",
          object_id: actionId,
          reason: null,
          change_hash: hash,
          previous_hash: hash,
          hash,
          signature: hash,
        });
      }),
  };
}
