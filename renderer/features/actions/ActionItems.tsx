import { Button, Paper, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ActionItem } from "./ActionItem.tsx";
import classes from "./actions.module.css";
import type { ReportedStatus } from "./update.ts";

interface Props {
  readonly title: string;
  readonly actions: readonly ActionLine[];
  /** How many there are, those that are not shown yet included. */
  readonly total: number;
  readonly onMore: () => void;
  readonly empty: string;
}

/** Actions as a list one works through with the arrow keys; after a report the keyboard stands on the line again. */
export function ActionItems({ title, actions, total, onMore, empty }: Props) {
  const { t } = useTranslation("actions");
  const accept = useDeskCommand("actions.accept");
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<{ id: string; status: ReportedStatus } | null>(null);
  const at = useRef<number | null>(null);
  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-action]") ?? [])];
  const report = (id: string, status: ReportedStatus | null) => {
    setOpen(status === null ? null : { id, status });
    const index = lines().findIndex((line) => line.dataset["action"] === id);
    at.current = index;
    if (status === null) lines()[index]?.focus();
  };
  // A closed action leaves the list: the keyboard then stands on the one that took its place.
  useEffect(() => {
    if (at.current === null || document.activeElement !== document.body) return;
    const all = lines();
    all[Math.min(at.current, all.length - 1)]?.focus();
  }, [actions]);
  return (
    <Paper>
      <Text component="h2" fw={600} size="md" px={16} pt={14} pb={6} m={0}>
        {title}{" "}
        <Text span c="dimmed" size="sm" fw={400}>
          {t("mine.count", { count: total })}
        </Text>
      </Text>
      <FailureNote failure={accept.error} />
      {actions.length === 0 ? (
        <Text c="dimmed" px={16} pb={16}>
          {empty}
        </Text>
      ) : (
        <ol
          ref={list}
          className={classes["list"]}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
            const all = lines();
            const at = all.findIndex((line) => line === event.target);
            if (at < 0) return;
            event.preventDefault();
            all[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
          }}
        >
          {actions.map((action) => (
            <ActionItem
              key={action.id}
              action={action}
              reporting={open?.id === action.id ? open.status : null}
              accepting={accept.isPending && accept.variables?.actionId === action.id}
              onReport={(status) => report(action.id, status)}
              onAccept={() => accept.mutate({ actionId: action.id })}
            />
          ))}
        </ol>
      )}
      {actions.length < total ? (
        <Button variant="subtle" m={8} onClick={onMore}>
          {t("mine.more", { count: total - actions.length })}
        </Button>
      ) : null}
    </Paper>
  );
}
