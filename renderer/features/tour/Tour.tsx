import { ActionIcon, Button, Group, Paper, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { UnlockState } from "../../../shared/unlock/model.ts";
import { lockNow } from "../../app/lock.ts";
import { goTo, pathOf } from "../../app/navigation.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { tourSteps, type TourStep } from "./steps.ts";
import { endTour, foldTour, moveTour, useTour } from "./tour.ts";
import styles from "./tour.module.css";

/** The guided tour of the demonstration area, over whatever screen one is on; nothing while no tour is on. */
export function Tour({ state }: { readonly state: UnlockState }) {
  const at = useTour((tour) => tour.at);
  const step = at === null ? undefined : tourSteps[at];
  const isDemonstration = state.demonstrationAccounts !== null || state.session?.demonstration === true;
  if (!step || at === null || !isDemonstration) return null;
  return <Stop key={step.id} step={step} number={at + 1} state={state} />;
}

interface StopProps {
  readonly step: TourStep;
  readonly number: number;
  readonly state: UnlockState;
}

function Stop({ step, number, state }: StopProps) {
  const { t } = useTranslation("tour");
  const folded = useTour((tour) => tour.folded);
  return (
    <Paper component="aside" className={styles["tour"]} aria-label={t("name")} p="md" withBorder>
      <Group gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed" className="tabular">
          {t("number", { number, total: tourSteps.length })}
        </Text>
        <Text component="h2" fw={600} size="sm" m={0} flex={1} truncate={folded}>
          {t(`${step.id}.title`)}
        </Text>
        <ActionIcon
          size="sm"
          variant="subtle"
          aria-expanded={!folded}
          aria-label={folded ? t("unfold") : t("fold")}
          onClick={() => foldTour(!folded)}
        >
          {folded ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
        </ActionIcon>
        <ActionIcon size="sm" variant="subtle" aria-label={t("end")} onClick={endTour}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {folded ? null : (
        <>
          <Text size="sm" mt={8}>
            {t(`${step.id}.say`)}
          </Text>
          <Text size="sm" mt={8} className={styles["try"] ?? ""}>
            {t(`${step.id}.try`)}
          </Text>
          <Ways step={step} number={number} state={state} />
        </>
      )}
    </Paper>
  );
}

/** How to get to the stop: as whom, then where; then on. */
function Ways({ step, number, state }: StopProps) {
  const { t } = useTranslation("tour");
  const [path] = useLocation();
  const [reached, setReached] = useState<string | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const { session } = state;
  const isThem = session?.accountName === step.as;
  const isThere = isThem && reached === path;
  const goThere = async (): Promise<void> => {
    try {
      const place = await step.place();
      goTo(place);
      setReached(pathOf(place));
      setFailure(null);
    } catch (problem) {
      setFailure(problem instanceof Error ? problem : new Error("the place was not found"));
    }
  };
  const isLast = number === tourSteps.length;
  return (
    <>
      <FailureNote failure={failure} />
      <Group gap="xs" mt="sm" justify="flex-end">
        <Button size="xs" variant="subtle" disabled={number === 1} onClick={() => moveTour(-1)}>
          {t("back")}
        </Button>
        {session === null ? (
          <Text size="sm" fw={600} role="status">
            {t("signInAs", { name: step.as })}
          </Text>
        ) : isThem ? (
          <Button size="xs" variant={isThere ? "default" : "filled"} onClick={() => void goThere()}>
            {t("goThere")}
          </Button>
        ) : (
          <Button size="xs" onClick={() => void lockNow()}>
            {t("lockAndSignIn", { name: step.as })}
          </Button>
        )}
        <Button size="xs" variant={isThere ? "filled" : "default"} onClick={() => moveTour(1)}>
          {isLast ? t("finish") : t("next")}
        </Button>
      </Group>
    </>
  );
}
