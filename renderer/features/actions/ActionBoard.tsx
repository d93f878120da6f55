import { DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from "@dnd-kit/core";
import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import type { Asked } from "../../desk/usePages.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import classes from "./board.module.css";
import { BoardColumn } from "./BoardColumn.tsx";
import { boardColumns, columnOf, movedBy, type BoardColumnName } from "./boardColumns.ts";
import { ReportForm } from "./ReportForm.tsx";
import { offerTakeBack } from "./TakeBack.tsx";
import { reportOf, startOf, statusChoices, type ReportedStatus } from "./update.ts";
import type { RegisterFilter } from "./useActionsList.ts";

interface ActionBoardProps {
  /** The question to the desk for a column, the list's own filter kept. */
  readonly ask: (filter: Pick<RegisterFilter, "statuses">) => Asked<"actions.list">;
  readonly onOpen: (id: ActionLine["id"]) => void;
}

/**
 * The register as a board, one column a status. A card is dragged to another column, or moved there by Alt and an arrow;
 * arrows alone walk over the cards. What closes an action asks for its result first.
 */
export function ActionBoard({ ask, onOpen }: ActionBoardProps) {
  const { t } = useTranslation("actions");
  const update = useDeskCommand("actions.update");
  const board = useRef<HTMLDivElement>(null);
  const [reporting, setReporting] = useState<{ action: ActionLine; status: ReportedStatus } | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));

  const moveTo = (action: ActionLine, column: BoardColumnName): void => {
    const status = statusChoices(action.status, false).find((one) => one === column);
    if (status === undefined || !action.mayUpdate || column === columnOf(action.status)) return;
    if (status !== "IN_PROGRESS") {
      setReporting({ action, status });
      return;
    }
    update.mutate(
      { actionId: action.id, baseVersion: action.version, ...reportOf(action, status) },
      {
        onSuccess: ({ version }) =>
          offerTakeBack({ actionId: action.id, reference: action.reference, version, status }),
      },
    );
  };
  const stopped = (): void => setReporting(null);
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const column = boardColumns.find((name) => name === over?.id);
    const action = active.data.current?.["action"] as ActionLine | undefined;
    if (column !== undefined && action !== undefined) moveTo(action, column);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, action: ActionLine): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const way = movedBy(event.key);
    const status = startOf(event.code, action);
    if (event.altKey && way?.columns) moveTo(action, beside(columnOf(action.status), way.columns));
    else if (event.altKey) return;
    else if (way) walk(board.current, event.currentTarget, way);
    else if (event.key === "Enter") onOpen(action.id);
    else if (status !== null) setReporting({ action, status });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <DndContext sensors={sensors} onDragEnd={onDragEnd}>
      <p className={classes["keys"]}>{t("board.keys")}</p>
      <FailureNote failure={update.error} />
      <div ref={board} className={classes["board"]} role="group" aria-label={t("look.board")}>
        {boardColumns.map((name) => (
          <BoardColumn key={name} name={name} ask={ask} onOpen={onOpen} onCardKey={onKeyDown} />
        ))}
      </div>
      <SidePanel
        opened={reporting !== null}
        onClose={() => setReporting(null)}
        width={480}
        title={reporting ? t("report.label", { reference: reporting.action.reference }) : ""}
      >
        {reporting ? (
          <ReportForm action={reporting.action} status={reporting.status} narrow onDone={stopped} onCancel={stopped} />
        ) : null}
      </SidePanel>
    </DndContext>
  );
}

const beside = (column: BoardColumnName, by: number): BoardColumnName =>
  boardColumns[boardColumns.indexOf(column) + by] ?? column;

/** Moves the keyboard from a card to the one above or below, or to the same height in the next column that has any. */
function walk(
  board: HTMLElement | null,
  from: HTMLElement,
  way: { readonly columns: number; readonly rows: number },
): void {
  const columns = [...(board?.querySelectorAll<HTMLElement>("[data-column]") ?? [])].map((column) => [
    ...column.querySelectorAll<HTMLElement>("[data-card]"),
  ]);
  const at = columns.findIndex((cards) => cards.includes(from));
  const row = columns[at]?.indexOf(from) ?? 0;
  if (way.rows !== 0) columns[at]?.[row + way.rows]?.focus();
  else {
    const ahead = way.columns > 0 ? columns.slice(at + 1) : columns.slice(0, Math.max(0, at)).toReversed();
    const next = ahead.find((cards) => cards.length > 0);
    next?.[Math.min(row, next.length - 1)]?.focus();
  }
}
