import type {
  ActionHistoryTable,
  ActionReviewsTable,
  ActionRisksTable,
  ActionsTable,
  CopyFilesTable,
  DocumentsTable,
} from "./tables/actions.ts";
import type {
  AccountsTable,
  AgenciesTable,
  AgencyMovesTable,
  AreaTable,
  AuditTable,
  DraftsTable,
  SavedViewsTable,
  SignInsTable,
} from "./tables/area.ts";
import type {
  AttemptsNotedTable,
  AttemptsTable,
  CaseAdvisersTable,
  CaseClosingsTable,
  CaseLinksTable,
  CaseReadersTable,
  CasesTable,
  ConflictsTable,
  ContactReadersTable,
  FlagsTable,
  IncidentsTable,
  OrdersTable,
  StandingConflictsView,
} from "./tables/cases.ts";
import type {
  AgendaItemsTable,
  AttendanceTable,
  AttendanceTimesTable,
  ConferencesTable,
  DeadlineReasonsTable,
  DeferralsTable,
  HearingInformationTable,
  HearingReasonsTable,
  HearingRisksTable,
  HearingTextsTable,
  HearingWarningsTable,
  HearingTimesTable,
  HearingsTable,
  MeetingBreaksTable,
  ObserversTable,
  ParkedQuestionsTable,
  PreviousPlanReviewTable,
  StandingItemsTable,
} from "./tables/conferences.ts";
import type { FalseAlarmsTable } from "./tables/falseAlarms.ts";
import type { HouseFilesTable, HouseStyleTable } from "./tables/houseStyle.ts";
import type {
  AddendaTable,
  KeptCasesTable,
  KeptEarlierActionsTable,
  KeptMinutesTable,
  MinutesReadTable,
  MinutesRemarksTable,
  VictimToldTable,
} from "./tables/minutes.ts";
import type {
  CasePeopleTable,
  ContactsTable,
  FieldHistoryTable,
  FormsWaitingTable,
  NameFormsTable,
  NamedPeopleTable,
  PeopleMergesTable,
  PeopleTable,
  SealedFormsTable,
} from "./tables/people.ts";
import type { AssessmentsTable, InstrumentsTable, PersonDecisionsTable, ReferralsTable } from "./tables/referrals.ts";
import type {
  AdviserContactsTable,
  ChairNotesTable,
  ResearchForChairTable,
  ResearchSharedTable,
  ResearchTable,
} from "./tables/research.ts";
import type { CompartmentKeysTable, CompartmentsTable } from "./tables/sealing.ts";
import type { SearchRowsTable, SearchWordsTable } from "./tables/search.ts";

export type * from "./tables/actions.ts";
export type * from "./tables/area.ts";
export type * from "./tables/cases.ts";
export type * from "./tables/conferences.ts";
export type * from "./tables/falseAlarms.ts";
export type * from "./tables/houseStyle.ts";
export type * from "./tables/minutes.ts";
export type * from "./tables/people.ts";
export type * from "./tables/referrals.ts";
export type * from "./tables/research.ts";
export type * from "./tables/sealing.ts";
export type * from "./tables/search.ts";

/** Every table by its name, as Kysely sees it; the columns stand in one file a subject. */
export interface Tables {
  area: AreaTable;
  house_style: HouseStyleTable;
  house_files: HouseFilesTable;
  agencies: AgenciesTable;
  agency_moves: AgencyMovesTable;
  accounts: AccountsTable;
  compartments: CompartmentsTable;
  compartment_keys: CompartmentKeysTable;
  people: PeopleTable;
  cases: CasesTable;
  case_closings: CaseClosingsTable;
  orders: OrdersTable;
  incidents: IncidentsTable;
  flags: FlagsTable;
  case_links: CaseLinksTable;
  case_people: CasePeopleTable;
  case_readers: CaseReadersTable;
  contact_readers: ContactReadersTable;
  case_advisers: CaseAdvisersTable;
  conflicts: ConflictsTable;
  standing_conflicts: StandingConflictsView;
  attempts: AttemptsTable;
  attempts_noted: AttemptsNotedTable;
  sign_ins: SignInsTable;
  referrals: ReferralsTable;
  person_decisions: PersonDecisionsTable;
  previous_plan_review: PreviousPlanReviewTable;
  contacts: ContactsTable;
  conferences: ConferencesTable;
  deadline_reasons: DeadlineReasonsTable;
  standing_items: StandingItemsTable;
  deferrals: DeferralsTable;
  attendance: AttendanceTable;
  attendance_times: AttendanceTimesTable;
  hearing_times: HearingTimesTable;
  meeting_breaks: MeetingBreaksTable;
  observers: ObserversTable;
  parked_questions: ParkedQuestionsTable;
  agenda_items: AgendaItemsTable;
  hearings: HearingsTable;
  hearing_reasons: HearingReasonsTable;
  hearing_warnings: HearingWarningsTable;
  hearing_texts: HearingTextsTable;
  hearing_information: HearingInformationTable;
  hearing_risks: HearingRisksTable;
  minutes_remarks: MinutesRemarksTable;
  minutes_read: MinutesReadTable;
  addenda: AddendaTable;
  kept_minutes: KeptMinutesTable;
  kept_cases: KeptCasesTable;
  kept_earlier_actions: KeptEarlierActionsTable;
  victim_told: VictimToldTable;
  research: ResearchTable;
  research_shared: ResearchSharedTable;
  research_for_chair: ResearchForChairTable;
  chair_notes: ChairNotesTable;
  adviser_contacts: AdviserContactsTable;
  actions: ActionsTable;
  action_risks: ActionRisksTable;
  action_history: ActionHistoryTable;
  action_reviews: ActionReviewsTable;
  documents: DocumentsTable;
  false_alarms: FalseAlarmsTable;
  copy_files: CopyFilesTable;
  audit: AuditTable;
  instruments: InstrumentsTable;
  assessments: AssessmentsTable;
  search_rows: SearchRowsTable;
  search_words: SearchWordsTable;
  saved_views: SavedViewsTable;
  drafts: DraftsTable;
  field_history: FieldHistoryTable;
  people_merges: PeopleMergesTable;
  named_people: NamedPeopleTable;
  name_forms: NameFormsTable;
  sealed_forms: SealedFormsTable;
  forms_waiting: FormsWaitingTable;
}
