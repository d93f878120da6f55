import { Button, Group, Paper, Text } from "@mantine/core";
import { IconAlertTriangle, IconArrowRight, IconCircle, IconCircleCheck, IconCircleDot } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { NextStep, Station } from "./stations.ts";
import classes from "./minutes.module.css";

const lights = {
  done: <IconCircleCheck size={20} color="var(--concord-do)" aria-hidden />,
  now: <IconCircleDot size={20} color="var(--concord-do)" aria-hidden />,
  late: <IconAlertTriangle size={20} color="var(--concord-alarm)" aria-hidden />,
  waiting: <IconCircle size={20} color="var(--mantine-color-dimmed)" aria-hidden />,
};

interface PathProps {
  readonly stations: readonly Station[];
  /** Null for who does not run the conference. */
  readonly next: NextStep | null;
  /** The case to complete, where that is next. */
  readonly reference: string;
  readonly withChair: boolean;
  readonly onNext: () => void;
}

/** Minutes, approval, copies, action lists, done: how far one is, by when, and the one thing to do next. */
export function Path({ stations, next, reference, withChair, onNext }: PathProps) {
  const { t } = useTranslation("minutes");
  const nextWords = {
    complete: () => t("next.complete", { reference }),
    elsewhere: () => t("next.elsewhere"),
    remarks: () => t("next.remarks"),
    send: () => t("next.send"),
    approve: () => t("next.approve"),
    lists: () => t("next.lists"),
    wait: () => t("next.wait"),
    copies: () => t("next.copies"),
    flags: () => t("next.flags"),
    tell: () => t("next.tell"),
    done: () => t("next.done"),
  };
  return (
    <Paper withBorder component="section" aria-label={t("path.label")}>
      <ol className={classes["path"]}>
        {stations.map((station) => (
          <OneStation key={station.name} station={station} withChair={withChair} />
        ))}
      </ol>
      {next !== null && (
        <Group px="md" py="sm" gap="sm" style={{ borderTop: "1px solid var(--mantine-color-default-border)" }}>
          <Text size="sm" c="dimmed">
            {t("path.next")}
          </Text>
          {next === "done" || next === "elsewhere" ? (
            <Text fw={600}>{nextWords[next]()}</Text>
          ) : (
            <Button rightSection={<IconArrowRight size={16} aria-hidden />} onClick={onNext} data-next={next}>
              {nextWords[next]()}
            </Button>
          )}
        </Group>
      )}
    </Paper>
  );
}

function OneStation({ station, withChair }: { readonly station: Station; readonly withChair: boolean }) {
  const { t } = useTranslation("minutes");
  const { dayShort } = useFormat();
  const { name, state, due, left } = station;
  const names = {
    minutes: t("path.minutes"),
    approval: t("path.approval"),
    copies: t("path.copies"),
    lists: t("path.lists"),
    done: t("path.done"),
  };
  const states = {
    done: t("path.stateDone"),
    now: t("path.stateNow"),
    late: t("path.stateLate"),
    waiting: t("path.stateWaiting"),
  };
  const without = () => (left === 0 ? t("path.allHave") : t("path.without", { count: left }));
  const details = {
    minutes: () => (left === 0 ? t("path.complete") : t("path.missing", { count: left })),
    approval: () => (left === 0 ? t("path.approved") : withChair ? t("path.withChair") : t("path.notSent")),
    copies: () => (state === "waiting" ? t("path.later") : without()),
    lists: without,
    done: () => (left === 0 ? t("path.nothingLeft") : t("path.left", { count: left })),
  };
  return (
    <li className={classes["station"]} data-state={state} {...(state === "now" ? { "aria-current": "step" } : {})}>
      <span role="img" aria-label={states[state]} style={{ lineHeight: 0, paddingTop: 2 }}>
        {lights[state]}
      </span>
      <div>
        <Text fw={600} size="sm">
          {names[name]}
        </Text>
        <Text size="sm" c="dimmed">
          {details[name]()}
        </Text>
        {due !== null && state !== "done" && (
          <Text size="xs" c={state === "late" ? "var(--concord-alarm)" : "dimmed"}>
            {state === "late" ? t("path.late", { day: dayShort(due) }) : t("path.by", { day: dayShort(due) })}
          </Text>
        )}
      </div>
    </li>
  );
}
