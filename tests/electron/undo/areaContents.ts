import { deriveKeyHere, openReadOnly, signIn, type WorkerData } from "../../../electron/vault/vault.ts";
import { cheapCosts, testNow, type TestDesk } from "../../support/aDesk.ts";

// What a command leaves that its undoing does not take back: versions, times, who, numbers that are never given twice, the
// record of somebody who is in no case any more, and that a declaration was taken back.
const lookups = {
  conferences: "id, type, date, starts_at, venue, status, split_from FROM conferences",
  agenda: "id, conference_id, case_id, referral_id, position, minutes, late_reason FROM agenda_items",
  deferrals: "conference_id, case_id, reason, note, safety_agency_id, safety_name, next_on FROM deferrals",
  standing: "conference_id, kind, after_cases, position, minutes, done_at IS NOT NULL FROM standing_items",
  referrals:
    "id, case_id, status, decision_reason, undecided_reason, is_repeat, form, victim_name, victim_key FROM referrals",
  personDecisions: "referral_id, place, decided_by FROM person_decisions",
  cases: "id, reference, compartment_id, closed_at, victim_key FROM cases",
  advisers: "case_id, account_id FROM case_advisers",
  people:
    "case_id, person_id, role, relationship, position, case_people.details, family_name, given_names, aliases, date_of_birth, gender, people.details AS told FROM case_people JOIN people ON people.id = person_id",
  merged: "kept_id, merged_id FROM people_merges WHERE undone_at IS NULL",
  contacts:
    "id, referral_id, case_id, person_id, of_role, kind, value, safe, safe_times, position, details FROM contacts",
  assessments: "id, referral_id, case_id FROM assessments",
  orders: "id, case_id, kind, court, reference, person_id, valid_from FROM orders",
  incidents: "id, case_id, happened_on, kinds, text FROM incidents",
  flags:
    "id, case_id, agency_id, asked_on, set_on, set_by, review_on, confirmed_on, confirmed_by, extended_on, extended_reason, removed_on, removed_by FROM flags",
  links: "id, case_id, other_case_id, kind, reason FROM case_links",
  conflicts:
    "id, case_id, account_id, agency_id, kind, reason, alternate, state FROM conflicts WHERE state <> 'WITHDRAWN'",
  attendance:
    "conference_id, agency_id, account_id, representative, status, info_sent, deputy_for, info_received_on FROM attendance",
  stays: "conference_id, agency_id, arrived_at, left_at FROM attendance_times",
  observers: "id, conference_id, account_id, name, organisation, signed_on, in_room FROM observers",
  questions: "id, conference_id, case_id, text, answer, state FROM parked_questions",
  information:
    "id, hearing_id, agency_id, kind, basis, text, said_on, only_agencies, research_item_id, position FROM hearing_information",
  risks: "id, hearing_id, number, text, concerns, imminence, level, item FROM hearing_risks",
  hearings:
    "id, state, level_agreed, outcome, tells_account_id, tells_name, tells_by, put_off_reason, disagreeing FROM hearings",
  reasons: "hearing_id, about, reason FROM hearing_reasons",
  // An empty field and one nobody wrote are the same.
  texts: "hearing_id, field, text FROM hearing_texts WHERE text <> ''",
  warnings: "hearing_id, warning, about, reason FROM hearing_warnings WHERE reason <> ''",
  actions:
    "id, case_id, hearing_id, number, text, owner_agency_id, owner_account_id, owner_name, due, status, safe_to_do, agreed_on, category, priority, may_alert, depends_on, informed_by, ticks, result, done_on, evidence, evidence_reference, why_not, verified_on FROM actions",
  actionRisks: "action_id, risk_id FROM action_risks",
  reached: "conference_id, case_id, outcome, contacted_on FROM adviser_contacts",
  told: "hearing_id, case_id, told, on_day, by_name, said, why_not FROM victim_told",
  addenda: "id, conference_id, hearing_id, kind, text, agency_id, basis, only_agencies FROM addenda",
  remarks: "id, settled_at IS NOT NULL FROM minutes_remarks",
  views: "id, account_id, list, name, view FROM saved_views",
  marking: "id, json_extract(settings, '$.marking') FROM area",
  houseStyle: "look, logo_id, base_id FROM house_style",
  findable: "kind, object_id, case_id FROM search_rows",
} as const;

/** What stands in the tables of a test's area, read past the desk. Leaves the area, and signs in as the administrator again. */
export async function areaContents(desk: TestDesk): Promise<() => Record<string, unknown[]>> {
  await desk.must("unlock.lock", {});
  const who = desk.accounts["administrator"];
  const opened = await signIn({
    folder: desk.folder,
    machine: "test-machine",
    now: testNow,
    name: who?.name ?? "",
    passphrase: who?.passphrase ?? "",
    deriveKey: deriveKeyHere,
    lowestCosts: cheapCosts,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const data: WorkerData = opened.value.workerData();
  opened.value.close();
  await desk.signInAs("administrator");
  return () => {
    const reader = openReadOnly(data);
    try {
      return Object.fromEntries(
        Object.entries(lookups).map(([table, lookup]) => [
          table,
          reader.prepare(`SELECT ${lookup} ORDER BY 1, 2`).all(),
        ]),
      );
    } finally {
      reader.close();
    }
  };
}
