import { PeopleTab } from "../people/PeopleTab.tsx";
import type { OpenedCase } from "./openedCase.ts";

/** Everybody in the case, read when the tab is opened. */
export const CasePeople = ({ case: opened }: { readonly case: OpenedCase }) => <PeopleTab caseId={opened.id} />;
