import { useDraggable, useDroppable } from "@dnd-kit/core";
import { Button, Text } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { useWords } from "../../i18n/words.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import type { Asked } from "../../desk/usePages.ts";
import classes from "./board.module.css";
import type { BoardColumnName } from "./boardColumns.ts";
import { useGrowing } from "./useGrowing.ts";
import type { RegisterFilter } from "./useActionsList.ts";

interface BoardColumnProps {
  readonly name: BoardColumnName;
  readonly ask: (filter: Pick<RegisterFilter, "statuses">) => Asked<"actions.list">;
  readonly onOpen: (id: ActionLine["id"]) => void;
  readonly onCardKey: (event: KeyboardEvent<HTMLDivElement>, action: ActionLine) => void;
}

/** One status of the board with its cards, the most urgent first. */
export function BoardColumn({ name, ask, onOpen, onCardKey }: BoardColumnProps) {
  const { t } = useTranslation("actions");
  const word = useWords();
  const { actions, total, error, more } = useGrowing({ ...ask({ statuses: [name] }), open: false });
  const { setNodeRef, isOver } = useDroppable({ id: name });
  return (
    <section
      ref={setNodeRef}
      className={classes["column"]}
      data-column={name}
      data-over={isOver || undefined}
      aria-label={word("actionStatus", name)}
    >
      <Text component="h2" size="sm" fw={600} className={classes["head"] ?? ""}>
        {word("actionStatus", name)}{" "}
        <Text span size="sm" fw={400} c="dimmed" className="tabular">
          {total}
        </Text>
      </Text>
      <FailureNote failure={error} />
      <div className={classes["cards"]}>
        {actions?.map((action) => (
          <Card key={action.id} action={action} onOpen={onOpen} onCardKey={onCardKey} />
        ))}
        {actions?.length === 0 ? (
          <Text size="sm" c="dimmed" p={8}>
            {t("board.none")}
          </Text>
        ) : null}
        {actions && actions.length < total ? (
          <Button variant="subtle" size="compact-sm" onClick={more}>
            {t("mine.more", { count: total - actions.length })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

type CardProps = Pick<BoardColumnProps, "onOpen" | "onCardKey"> & { readonly action: ActionLine };

function Card({ action, onOpen, onCardKey }: CardProps) {
  const { listeners, setNodeRef, transform, isDragging } = useDraggable({
    id: action.id,
    data: { action },
    disabled: !action.mayUpdate,
  });
  const moved = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : {};
  return (
    <div
      ref={setNodeRef}
      role="button"
      tabIndex={0}
      className={classes["card"]}
      data-card={action.id}
      data-dragging={isDragging || undefined}
      aria-label={action.reference}
      style={moved}
      onClick={() => onOpen(action.id)}
      {...listeners}
      onKeyDown={(event) => onCardKey(event, action)}
    >
      <Text size="sm" fw={600} lineClamp={3}>
        <Private>{action.text}</Private>
      </Text>
      <DueDate due={action.due} overdue={action.overdue} status={action.status} />
      <Text size="xs" c="dimmed">
        {[action.ownerAgencyName, action.ownerName].filter((part) => part !== "").join(" · ")}
      </Text>
      <CaseBadge reference={action.caseReference} initials={action.victimInitials} />
    </div>
  );
}
