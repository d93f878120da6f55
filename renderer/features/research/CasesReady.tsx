import { ScrollArea, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseReadiness } from "../../../shared/research/model.ts";
import { lightOf } from "../../../shared/research/rules.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { Lit } from "./Lights.tsx";
import styles from "./research.module.css";

interface CasesReadyProps {
  readonly cases: readonly CaseReadiness[];
  /** The day research was due is over. */
  readonly late: boolean;
  readonly onOpen: (line: CaseReadiness) => void;
}

/** Each case of the agenda with its five lights. */
export function CasesReady({ cases, late, onOpen }: CasesReadyProps) {
  const { t } = useTranslation("research");
  const word = useWords();
  const { dayShort } = useFormat();
  const adviser = ({ hasAdviser, adviserContact }: CaseReadiness): string => {
    if (adviserContact) return `${word("contactOutcome", adviserContact.outcome)}, ${dayShort(adviserContact.on)}`;
    return hasAdviser ? t("ready.notContacted") : t("ready.noAdviser");
  };
  const referral = ({ referralMissing }: CaseReadiness): string => {
    if (referralMissing === null) return t("ready.noReferral");
    return referralMissing === 0 ? t("ready.complete") : t("ready.lacks", { count: referralMissing });
  };
  return (
    <ScrollArea>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th>{t("ready.case")}</th>
            <th>{t("ready.referral")}</th>
            <th>{t("ready.research")}</th>
            <th>{t("ready.adviser")}</th>
            <th>{t("ready.basis")}</th>
            <th>{t("ready.assessment")}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((line) => (
            <tr key={line.caseId}>
              <td>
                <UnstyledButton
                  aria-label={t("ready.open", { reference: line.reference })}
                  onClick={() => onOpen(line)}
                >
                  <CaseBadge reference={line.reference} initials={line.victimInitials} />
                </UnstyledButton>
              </td>
              <td>
                <Lit light={lightOf(line, "referral", late)}>{referral(line)}</Lit>
              </td>
              <td>
                <Lit light={lightOf(line, "research", late)}>
                  {t("ready.in", { in: line.researchIn, all: line.agenciesAsked })}
                </Lit>
              </td>
              <td>
                <Lit light={lightOf(line, "adviser", late)}>{adviser(line)}</Lit>
              </td>
              <td>
                <Lit light={lightOf(line, "basis", late)}>
                  {line.basisNoted ? t("ready.noted") : t("ready.notNoted")}
                </Lit>
              </td>
              <td>
                <Lit light={lightOf(line, "assessment", late)}>{t(`ready.assessment.${line.assessment}`)}</Lit>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
