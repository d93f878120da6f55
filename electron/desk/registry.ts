import { accessContract } from "../../shared/access/contract.ts";
import { accountsContract } from "../../shared/accounts/contract.ts";
import { actionsContract } from "../../shared/actions/contract.ts";
import { agenciesContract } from "../../shared/agencies/contract.ts";
import { agendaContract } from "../../shared/agenda/contract.ts";
import { auditContract } from "../../shared/audit/contract.ts";
import { backupContract } from "../../shared/backup/contract.ts";
import { casesContract } from "../../shared/cases/contract.ts";
import { conferencesContract } from "../../shared/conferences/contract.ts";
import { draftsContract } from "../../shared/drafts/contract.ts";
import { houseStyleContract } from "../../shared/houseStyle/contract.ts";
import { listsContract } from "../../shared/lists/contract.ts";
import { meetingContract } from "../../shared/meeting/contract.ts";
import { approvalContract } from "../../shared/minutes/approval.ts";
import { minutesContract } from "../../shared/minutes/contract.ts";
import { documentsContract } from "../../shared/documents/contract.ts";
import { recordsContract } from "../../shared/records/contract.ts";
import { matchingContract } from "../../shared/people/matching/contract.ts";
import { peopleContract } from "../../shared/people/contract.ts";
import { referralsContract } from "../../shared/referrals/contract.ts";
import { researchContract } from "../../shared/research/contract.ts";
import { riskContract } from "../../shared/risk/contract.ts";
import { searchContract } from "../../shared/search/contract.ts";
import { settingsContract } from "../../shared/settings/contract.ts";
import { undoContract } from "../../shared/undo/contract.ts";
import { unlockContract } from "../../shared/unlock/contract.ts";
import { accessHandlers } from "../features/access/handlers.ts";
import { accountsHandlers } from "../features/accounts/handlers.ts";
import { actionsHandlers } from "../features/actions/handlers.ts";
import { agenciesHandlers } from "../features/agencies/handlers.ts";
import { agendaHandlers } from "../features/agenda/handlers.ts";
import { auditHandlers } from "../features/audit/handlers.ts";
import { backupHandlers } from "../features/backup/handlers.ts";
import { casesHandlers } from "../features/cases/handlers.ts";
import { conferencesHandlers } from "../features/conferences/handlers.ts";
import { documentsHandlers } from "../features/documents/handlers.ts";
import { draftsHandlers } from "../features/drafts/handlers.ts";
import { houseStyleHandlers } from "../features/houseStyle/handlers.ts";
import { listsHandlers } from "../features/lists/handlers.ts";
import { approvalHandlers } from "../features/meeting/approval.ts";
import { meetingHandlers } from "../features/meeting/handlers.ts";
import { minutesHandlers } from "../features/minutes/handlers.ts";
import { recordsHandlers } from "../features/records/handlers.ts";
import { matchingHandlers } from "../features/people/matching/handlers.ts";
import { peopleHandlers } from "../features/people/handlers.ts";
import { referralsHandlers } from "../features/referrals/handlers.ts";
import { researchHandlers } from "../features/research/handlers.ts";
import { riskHandlers } from "../features/risk/handlers.ts";
import { searchHandlers } from "../features/search/handlers.ts";
import { settingsHandlers } from "../features/settings/handlers.ts";
import { undoHandlers } from "../features/undo/handlers.ts";
import { unlockHandlers } from "../features/unlock/handlers.ts";
import { implement, type Implemented } from "./implement.ts";

/** Every procedure of the program with its handler, one line a room. */
export const registry: ReadonlyMap<string, Implemented> = new Map(
  Object.entries({
    ...implement(unlockContract, unlockHandlers),
    ...implement(undoContract, undoHandlers),
    ...implement(settingsContract, settingsHandlers),
    ...implement(houseStyleContract, houseStyleHandlers),
    ...implement(accountsContract, accountsHandlers),
    ...implement(agenciesContract, agenciesHandlers),
    ...implement(referralsContract, referralsHandlers),
    ...implement(casesContract, casesHandlers),
    ...implement(accessContract, accessHandlers),
    ...implement(peopleContract, peopleHandlers),
    ...implement(matchingContract, matchingHandlers),
    ...implement(recordsContract, recordsHandlers),
    ...implement(riskContract, riskHandlers),
    ...implement(conferencesContract, conferencesHandlers),
    ...implement(agendaContract, agendaHandlers),
    ...implement(researchContract, researchHandlers),
    ...implement(meetingContract, meetingHandlers),
    ...implement(approvalContract, approvalHandlers),
    ...implement(minutesContract, minutesHandlers),
    ...implement(actionsContract, actionsHandlers),
    ...implement(documentsContract, documentsHandlers),
    ...implement(searchContract, searchHandlers),
    ...implement(auditContract, auditHandlers),
    ...implement(backupContract, backupHandlers),
    ...implement(listsContract, listsHandlers),
    ...implement(draftsContract, draftsHandlers),
  }),
);
