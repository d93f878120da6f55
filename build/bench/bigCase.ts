import { addDays, type CivilDate } from "../../shared/dates.ts";
import { referenceFrom, uuidV7 } from "../../shared/ids.ts";
import { hearingFields } from "../../shared/meeting/model.ts";
import { nameKey } from "../../shared/nameKey.ts";
import { emptyPerson, type PersonEntry } from "../../shared/people/model.ts";
import { displayName, wordsOfPerson } from "../../shared/people/rules.ts";
import { indexedWords } from "../../shared/search/words.ts";
import type { Findable } from "../../electron/features/search/rows.ts";
import type { Database } from "../../electron/vault/vault.ts";
import { into } from "./inserting.ts";
import { filledForm } from "./smallArea.ts";
import { deed, familyName, givenName, prose, type Random } from "./words.ts";

/** Where a case stands: at which conference it is heard, and what it is made of. */
export interface CasePlan {
  readonly conferenceId: string;
  readonly date: CivilDate;
  readonly position: number;
  /** Not heard yet: no hearing, and no action. */
  readonly isWaiting: boolean;
  /** So long ago that nearly everything is done. */
  readonly isOld: boolean;
  readonly children: number;
  readonly actions: number;
}

/** Who a case can be of: agencies by id, the accounts that write and advise. */
export interface Around {
  readonly agencyIds: readonly string[];
  readonly administratorId: string;
  readonly adviserId: string;
}

const instant = (date: CivilDate, minute: number): string =>
  new Date(Date.parse(`${date}T09:00:00Z`) + minute * 60_000).toISOString();

/** Writes whole cases straight into the tables; `random` chooses names and texts. */
export function caseWriter(database: Database, around: Around, random: Random) {
  const insert = {
    cases: into(database, "cases"),
    people: into(database, "people"),
    casePeople: into(database, "case_people"),
    referrals: into(database, "referrals"),
    contacts: into(database, "contacts"),
    advisers: into(database, "case_advisers"),
    items: into(database, "agenda_items"),
    hearings: into(database, "hearings"),
    texts: into(database, "hearing_texts"),
    information: into(database, "hearing_information"),
    risks: into(database, "hearing_risks"),
    actions: into(database, "actions"),
    actionRisks: into(database, "action_risks"),
    history: into(database, "action_history"),
    searchRows: into(database, "search_rows"),
  };
  const approve = database.prepare("UPDATE hearings SET state = 'approved' WHERE id = ?");
  const insertWords = database.prepare("INSERT INTO search_words (rowid, body) VALUES (?, ?)");
  const references = new Set<string>();
  let searchNumber = Number(database.prepare("SELECT coalesce(max(number), 0) FROM search_rows").pluck().get());
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
  const idOn = (date: CivilDate): string => uuidV7(Date.parse(date), bytes(10));
  const agency = (index: number): string => around.agencyIds[index % around.agencyIds.length] ?? "";
  const reference = (): string => {
    for (;;) {
      const made = referenceFrom("NM", bytes(4));
      if (references.has(made)) continue;
      references.add(made);
      return made;
    }
  };
  const findable = (kind: Findable["kind"], objectId: string, caseId: string, words: string): void => {
    searchNumber += 1;
    insert.searchRows({ number: searchNumber, kind, object_id: objectId, case_id: caseId });
    insertWords.run(searchNumber, indexedWords(kind, words, kind === "case" || kind === "referral"));
  };
  const person = (family: string): PersonEntry => ({
    ...emptyPerson,
    givenNames: givenName(random),
    familyName: family,
    dateOfBirth:
      `${1960 + Math.floor(random() * 60)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}` as CivilDate,
  });

  function addPeople(caseId: string, plan: CasePlan, people: readonly (readonly [string, PersonEntry])[]): void {
    for (const [position, [role, entry]] of people.entries()) {
      const id = idOn(plan.date);
      insert.people({
        id,
        compartment_id: null,
        family_name: entry.familyName,
        given_names: entry.givenNames,
        aliases: "",
        date_of_birth: entry.dateOfBirth,
        name_key: nameKey(entry, "GB"),
        gender: "UNKNOWN",
        school_or_work: role === "CHILD" ? "Hillside Primary" : "",
        works_for_agency: 0,
      });
      insert.casePeople({
        case_id: caseId,
        person_id: id,
        role,
        relationship: role === "PERPETRATOR" ? "EX_PARTNER" : null,
        position,
      });
    }
  }

  function addHearing(caseId: string, plan: CasePlan): { hearingId: string; riskIds: string[] } {
    const hearingId = idOn(plan.date);
    const at = instant(plan.date, plan.position * 12);
    insert.hearings({
      id: hearingId,
      conference_id: plan.conferenceId,
      case_id: caseId,
      // Nothing is written into an approved hearing: it becomes one when it is whole.
      state: "closed",
      started_at: at,
      on_table_at: at,
      ended_at: instant(plan.date, plan.position * 12 + 11),
      seconds_used: 660,
      running_since: null,
      level_agreed: random() < 0.7 ? "HIGH" : "MEDIUM",
      outcome: "ACTION_PLAN",
      tells_account_id: around.adviserId,
      tells_name: "Leah Marsh",
      tells_by: addDays(plan.date, 2),
    });
    const changed = { version: 3, changed_at: at, changed_by: around.administratorId };
    for (const field of hearingFields.slice(0, 7)) {
      const text = prose(random, 150 + random() * 500);
      insert.texts({ hearing_id: hearingId, field, text, ...changed });
      findable("hearingText", `${hearingId}.${field}`, caseId, text);
    }
    for (let said = 0; said < 6; said += 1) {
      const id = idOn(plan.date);
      const text = said < 4 ? prose(random, 100 + random() * 400) : "";
      insert.information({
        id,
        hearing_id: hearingId,
        agency_id: agency(said),
        kind: said < 4 ? "SHARED" : "NOTHING_HELD",
        basis: said < 4 ? "REPORTED" : null,
        text,
        said_on: addDays(plan.date, -3),
        only_agencies: "[]",
        position: said,
        ...changed,
      });
      if (text !== "") findable("information", id, caseId, text);
    }
    const riskIds = [1, 2, 3].map((number) => {
      const id = idOn(plan.date);
      const text = prose(random, 60);
      findable("risk", id, caseId, text);
      insert.risks({
        id,
        hearing_id: hearingId,
        number,
        text,
        concerns: '["VICTIM","CHILD"]',
        imminence: null,
        level: null,
        version: 1,
      });
      return id;
    });
    approve.run(hearingId);
    return { hearingId, riskIds };
  }

  function addActions(
    caseId: string,
    plan: CasePlan,
    { hearingId, riskIds }: { hearingId: string; riskIds: readonly string[] },
  ): void {
    for (let number = 1; number <= plan.actions; number += 1) {
      const id = idOn(plan.date);
      const isOpen = random() < (plan.isOld ? 0.01 : 0.6);
      const text = `${deed(random)}; ${prose(random, 40)}`;
      const owner = agency(Math.floor(random() * around.agencyIds.length));
      insert.actions({
        id,
        case_id: caseId,
        hearing_id: hearingId,
        number,
        text,
        owner_copy: null,
        owner_agency_id: owner,
        owner_account_id: null,
        owner_name: `${givenName(random)} ${familyName(random)}`,
        due: addDays(plan.date, 5 + Math.floor(random() * 30)),
        status: isOpen ? "OPEN" : "DONE",
        accepted_at: null,
        safe_to_do: number === 1 ? "Only on Tuesday mornings, with the adviser" : "",
        result: isOpen ? "" : prose(random, 60),
        done_on: isOpen ? null : addDays(plan.date, 4),
        evidence: isOpen ? null : "VERBAL",
        evidence_reference: "",
        agreed_on: plan.date,
        version: isOpen ? 1 : 2,
      });
      insert.actionRisks({ action_id: id, risk_id: riskIds[number % riskIds.length] ?? "" });
      const said = { action_id: id, at: instant(plan.date, number), account_id: around.administratorId };
      insert.history({ ...said, from_status: null, to_status: "OPEN", result: "" });
      if (!isOpen) insert.history({ ...said, from_status: "OPEN", to_status: "DONE", result: prose(random, 60) });
      findable("action", id, caseId, text);
    }
  }

  /** Writes one case with everything that hangs on it; answers its id. */
  return (plan: CasePlan): string => {
    const caseId = idOn(plan.date);
    const referralId = idOn(plan.date);
    const family = familyName(random);
    const victim = person(family);
    const perpetrator = {
      ...person(random() < 0.6 ? family : familyName(random)),
      relationship: "EX_PARTNER" as const,
    };
    const children = Array.from({ length: plan.children }, () => person(family));
    const form = {
      ...filledForm(family, prose(random, 900)),
      date: addDays(plan.date, -12),
      victim,
      perpetrators: [perpetrator],
      children,
      score: 8 + Math.floor(random() * 17),
      judgementReasons: prose(random, 300),
      afraidOf: prose(random, 150),
      victimWishes: prose(random, 250),
      injuries: prose(random, 100),
    };
    const caseReference = reference();
    const referralReference = reference();
    insert.cases({
      id: caseId,
      reference: caseReference,
      compartment_id: null,
      created_at: instant(addDays(plan.date, -10), 0),
      next_action_number: plan.actions + 1,
    });
    addPeople(caseId, plan, [
      ["VICTIM", victim],
      ["PERPETRATOR", perpetrator],
      ...children.map((child) => ["CHILD", child] as const),
    ]);
    insert.referrals({
      id: referralId,
      reference: referralReference,
      case_id: caseId,
      agency_id: agency(Math.floor(random() * around.agencyIds.length)),
      created_by: around.administratorId,
      received_on: form.date,
      status: plan.isWaiting ? "LISTED" : "HEARD",
      decision_reason: "",
      version: 1,
      form: JSON.stringify(form),
      victim_name: displayName(victim),
      victim_date_of_birth: victim.dateOfBirth,
      victim_key: nameKey(victim, "GB"),
      missing: 0,
      changed_at: instant(form.date, 0),
    });
    for (const [position, kind] of (["PHONE", "ADDRESS"] as const).entries())
      insert.contacts({
        id: idOn(plan.date),
        referral_id: referralId,
        case_id: caseId,
        person_id: null,
        of_role: "VICTIM",
        kind,
        value:
          kind === "PHONE"
            ? `07700 900${100 + Math.floor(random() * 900)}`
            : `${1 + Math.floor(random() * 99)} Mill Lane, Northmere`,
        code_word: "",
        compartment_id: null,
        safe: 1,
        confidential: 0,
        safe_times: "mornings",
        leave_message: 0,
        position,
      });
    insert.advisers({ case_id: caseId, account_id: around.adviserId });
    insert.items({
      id: idOn(plan.date),
      conference_id: plan.conferenceId,
      case_id: caseId,
      referral_id: referralId,
      position: plan.position,
      minutes: 12,
    });
    const words = [victim, perpetrator, ...children].map(wordsOfPerson).join(" ");
    findable("case", caseId, caseId, `${caseReference} ${words}`);
    findable("referral", referralId, caseId, `${referralReference} ${words}`);
    if (!plan.isWaiting) addActions(caseId, plan, addHearing(caseId, plan));
    return caseId;
  };
}
