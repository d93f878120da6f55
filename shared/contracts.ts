import { accessContract } from "./access/contract.ts";
import { accountsContract } from "./accounts/contract.ts";
import { actionsContract } from "./actions/contract.ts";
import { agenciesContract } from "./agencies/contract.ts";
import { agendaContract } from "./agenda/contract.ts";
import { auditContract } from "./audit/contract.ts";
import { backupContract } from "./backup/contract.ts";
import { casesContract } from "./cases/contract.ts";
import { conferencesContract } from "./conferences/contract.ts";
import type { Contract, InputOf, OutputOf, ProcedureKind } from "./contract.ts";
import { documentsContract } from "./documents/contract.ts";
import { draftsContract } from "./drafts/contract.ts";
import { houseStyleContract } from "./houseStyle/contract.ts";
import { listsContract } from "./lists/contract.ts";
import { meetingContract } from "./meeting/contract.ts";
import { approvalContract } from "./minutes/approval.ts";
import { minutesContract } from "./minutes/contract.ts";
import { recordsContract } from "./records/contract.ts";
import { matchingContract } from "./people/matching/contract.ts";
import { peopleContract } from "./people/contract.ts";
import { referralsContract } from "./referrals/contract.ts";
import { researchContract } from "./research/contract.ts";
import { riskContract } from "./risk/contract.ts";
import { searchContract } from "./search/contract.ts";
import { settingsContract } from "./settings/contract.ts";
import { undoContract } from "./undo/contract.ts";
import { unlockContract } from "./unlock/contract.ts";

/** The whole surface of the program: everything a window can ask for. */
export const contracts = {
  ...unlockContract,
  ...undoContract,
  ...settingsContract,
  ...houseStyleContract,
  ...accountsContract,
  ...agenciesContract,
  ...referralsContract,
  ...casesContract,
  ...accessContract,
  ...peopleContract,
  ...matchingContract,
  ...recordsContract,
  ...riskContract,
  ...conferencesContract,
  ...agendaContract,
  ...researchContract,
  ...meetingContract,
  ...approvalContract,
  ...minutesContract,
  ...actionsContract,
  ...documentsContract,
  ...searchContract,
  ...auditContract,
  ...backupContract,
  ...listsContract,
  ...draftsContract,
} satisfies Contract;

export type Contracts = typeof contracts;
export type ProcedureName = keyof Contracts;
export type Input<Name extends ProcedureName> = InputOf<Contracts[Name]>;
export type Output<Name extends ProcedureName> = OutputOf<Contracts[Name]>;
/** The procedures of one kind, by name. */
export type NamesOf<Kind extends ProcedureKind> = {
  [Name in ProcedureName]: Contracts[Name]["kind"] extends Kind ? Name : never;
}[ProcedureName];
