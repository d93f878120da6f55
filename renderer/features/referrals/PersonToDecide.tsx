import { Button, Group, Text } from "@mantine/core";
import { IconCheck, IconUserQuestion } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonDecision } from "../../../shared/referrals/samePeople.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import { CandidateLine } from "../people/CandidateLine.tsx";
import classes from "./referrals.module.css";
import { isNear, type NamedWithCandidates } from "./useSamePeople.ts";

interface Props {
  readonly person: NamedWithCandidates;
  readonly decision: PersonDecision | null;
  readonly onDecide: (decision: PersonDecision | null) => void;
}

const shownAtFirst = 3;

/** One person of the form: who they may be, nearest first, until somebody decides; the decision can be taken back. */
export function PersonToDecide({ person, decision, onDecide }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { candidates } = person;
  const near = candidates.filter(isNear);
  const first = near.length > 0 ? near.slice(0, shownAtFirst) : candidates.slice(0, 1);
  const shown = all ? candidates : first;
  const hidden = candidates.length - shown.length;
  const same =
    decision?.kind === "SAME" ? candidates.find(({ personId }) => personId === decision.personId) : undefined;
  return (
    <section className={classes["person"]} aria-label={t("same.person", { name: person.name })}>
      <Group gap={6} wrap="nowrap" align="center">
        {decision === null && near.length > 0 ? (
          <IconUserQuestion size={18} color="var(--concord-soon)" aria-hidden />
        ) : decision === null ? null : (
          <IconCheck size={18} color="var(--concord-do)" aria-hidden />
        )}
        <Text fw={600} size="sm">
          <Private>{person.name}</Private>
        </Text>
      </Group>
      <Text size="xs" c="dimmed" mb={6}>
        {person.dateOfBirth
          ? t("same.roleBorn", { role: word("caseRole", person.role), day: format.day(person.dateOfBirth) })
          : word("caseRole", person.role)}
      </Text>
      {decision === null ? (
        <>
          {shown.map((candidate) => (
            <CandidateLine
              key={candidate.personId}
              candidate={candidate}
              onSame={() => onDecide({ kind: "SAME", personId: candidate.personId })}
            />
          ))}
          <Group gap={8} mt={8}>
            <Button size="compact-sm" variant="default" onClick={() => onDecide({ kind: "OTHER" })}>
              {t("same.somebodyElse")}
            </Button>
            {hidden > 0 ? (
              <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
                {t("same.more", { count: hidden })}
              </Button>
            ) : null}
          </Group>
        </>
      ) : (
        <Group gap={8} justify="space-between" wrap="nowrap" align="center">
          <Text size="sm">
            {decision.kind === "OTHER" ? (
              t("same.isOther")
            ) : (
              <Private>{t("same.isSame", { name: same?.name ?? person.name })}</Private>
            )}
          </Text>
          <Button size="compact-sm" variant="subtle" flex="none" onClick={() => onDecide(null)}>
            {t("same.undo")}
          </Button>
        </Group>
      )}
    </section>
  );
}
