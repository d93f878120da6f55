import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeferredLine } from "../../../shared/agenda/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import { NotHeardLetterButton } from "../documents/NotHeardLetter.tsx";
import classes from "./agenda.module.css";

interface Props {
  readonly lines: readonly DeferredLine[];
  /** Null: nothing can be changed any more. */
  readonly onAgain: ((line: DeferredLine) => void) | null;
  /** Whoever runs the conference tells the agency that referred. */
  readonly runs: boolean;
}

/** What this conference put off: why, who keeps the victim safe until when, and the way back onto the list. */
export function DeferredLines({ lines, onAgain, runs }: Props) {
  const { t } = useTranslation("agenda");
  const format = useFormat();
  const word = useWords();
  if (lines.length === 0) return null;
  return (
    <section aria-label={t("defer.title")} className={classes["deferred"]}>
      <Text component="h3" size="sm" fw={600}>
        {t("defer.title")}
      </Text>
      {lines.map((line) => {
        const { deferral } = line;
        return (
          <Group key={line.caseId} justify="space-between" wrap="nowrap" py={4}>
            <Text size="sm">
              <Text span fw={600} size="sm">
                <Private>{line.victimInitials}</Private> · {line.reference}
              </Text>
              {" · "}
              {word("deferralReason", deferral.reason)}
              {" · "}
              {t("defer.keptSafe", {
                name: deferral.safetyName,
                agency: deferral.safetyAgencyName,
                day: format.day(deferral.nextOn),
              })}
            </Text>
            <Group gap={8} wrap="nowrap" flex="none">
              {runs ? <NotHeardLetterButton caseId={line.caseId} reference={line.reference} /> : null}
              {onAgain ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t("defer.againOf", { reference: line.reference })}
                  onClick={() => onAgain(line)}
                >
                  {t("defer.again")}
                </Button>
              ) : null}
            </Group>
          </Group>
        );
      })}
    </section>
  );
}
