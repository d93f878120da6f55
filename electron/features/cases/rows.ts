import { sql } from "kysely";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import type { SignedIn } from "../context.ts";
import { mayReadCase } from "./relations.ts";

export { namelessCase, namesOfCases, peopleOfCase, peopleOfCases, wordsOfCase, type NamesOfCase } from "./people.ts";
export { compartmentOfCase } from "./compartment.ts";
export { admitReader } from "./readers.ts";
export { addCase, freshReference, mayAllRead, setAdviser } from "./newCase.ts";
export { addPeople, inCaseDetails, inPerson, insertPerson, peopleInForm, type SealedColumn } from "./people.ts";
export {
  attendedIt,
  chairsIt,
  hasNoConflict,
  isAdviserOf,
  isConflicted,
  isNamed,
  isOnTheList,
  mayKnowAgreed,
  mayReadCase,
  ownsIt,
  presentStatuses,
  referredIt,
  sawHearing,
  wasThereWhen,
} from "./relations.ts";

/** The cases this session may read, as a query to build on: the only way a list reaches the table of cases. */
export const readableCases = (db: Reader | Writer, session: SignedIn) =>
  db
    .selectFrom("cases")
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session));
