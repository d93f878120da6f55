import { useTranslation } from "react-i18next";
import type { CsvRow } from "../../../shared/referrals/contract.ts";
import type { Problem } from "../../../shared/referrals/answers.ts";

type RowError = CsvRow["errors"][number];

const problems = [
  "blank",
  "dateNotReal",
  "numberUnreadable",
  "choiceUnknown",
  "tooLong",
  "nameMissing",
  "dateInFuture",
  "tooManyCells",
] as const satisfies readonly Problem[];

/** What is wrong with one cell of a table, as a sentence with the column's heading and the value that was found. */
export function useRowError(): (error: RowError) => string {
  const { t } = useTranslation("referrals");
  return ({ code, column, value }) => {
    const problem = problems.find((known) => known === code);
    return problem ? t(`rowError.${problem}`, { column, value }) : t("rowError.other", { column, value });
  };
}
