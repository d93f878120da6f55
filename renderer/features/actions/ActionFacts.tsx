import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { isOpen } from "../../../shared/actions/rules.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";

/** What became of an action so far, in sentences: what it waits for, why not, how it is known, who checked it, whom it went to. */
export function ActionFacts({ action }: { readonly action: ActionLine }) {
  const { t } = useTranslation("actions");
  const word = useWords();
  const { day } = useFormat();
  const { waitsFor, whyNot, evidence, evidenceReference, riskEffect, verifiedOn, replacedBy, escalatedOn } = action;
  const waits = waitsFor && isOpen(waitsFor.status);
  const known = [evidence === null ? "" : word("evidence", evidence), evidenceReference].filter((part) => part !== "");
  const said = [
    waitsFor &&
      (waits
        ? t("facts.waits", { reference: waitsFor.reference, agency: waitsFor.ownerAgencyName, day: day(waitsFor.due) })
        : t("facts.waited", { reference: waitsFor.reference, status: word("actionStatus", waitsFor.status) })),
    whyNot && word("whyNot", whyNot),
    known.length > 0 && known.join(": "),
    riskEffect && word("riskEffect", riskEffect),
    verifiedOn && t("facts.verified", { name: action.verifiedBy, day: day(verifiedOn) }),
    replacedBy && t("facts.replaced", { reference: replacedBy.reference }),
    escalatedOn && t("facts.escalated", { name: action.escalatedTo, day: day(escalatedOn) }),
  ].filter((one): one is string => typeof one === "string" && one !== "");
  return (
    <>
      {action.ownerGone ? (
        <Text size="sm" c="var(--concord-alarm)">
          {t("facts.ownerGone", { name: action.ownerName })}
        </Text>
      ) : null}
      {isOpen(action.status) && action.missedReminders > 0 ? (
        <Text size="sm" c="var(--concord-soon)">
          {t("facts.missed", { count: action.missedReminders })}
        </Text>
      ) : null}
      {action.result ? (
        <Text size="sm">
          <Private>{action.result}</Private>
        </Text>
      ) : null}
      {said.length > 0 ? (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {said.map((sentence) => (
            <Text key={sentence} component="li" size="sm">
              {sentence}
            </Text>
          ))}
        </ul>
      ) : null}
    </>
  );
}
