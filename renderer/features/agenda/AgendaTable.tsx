import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { StandingItem, StandingKind } from "../../../shared/agenda/standing.ts";
import { addMinutes, breakBefore } from "../../../shared/agenda/rules.ts";
import classes from "./agenda.module.css";
import { AgendaRow, type AgendaRowProps } from "./AgendaRow.tsx";
import { BreakRow } from "./BreakRow.tsx";
import { StandingRow } from "./StandingRow.tsx";
import type { useStanding } from "./useStanding.ts";

type Props = Omit<AgendaRowProps, "item" | "position" | "levels"> & {
  readonly items: readonly AgendaItem[];
  readonly breakMinutes: number;
  readonly standing: readonly StandingItem[];
  readonly told: (kind: StandingKind) => string | null;
  readonly onStanding: Pick<ReturnType<typeof useStanding>, "move" | "setMinutes" | "remove">;
};

/** The ordered list of a conference; a line is put elsewhere by mouse, by the handle's own keys, or by Alt and an arrow. */
export function AgendaTable({ items, breakMinutes, standing, told, onStanding, onMove, ...row }: Props) {
  const { t } = useTranslation("agenda");
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const levels = items.some(({ level }) => level !== null);
  const pauseAt = breakBefore(
    items.map(({ minutes }) => minutes),
    breakMinutes,
  );
  const ids = items.map((item) => item.id);
  const standingRows = (afterCases: boolean) =>
    standing
      .filter((item) => item.afterCases === afterCases)
      .map((item) => (
        <StandingRow
          key={item.kind}
          item={item}
          columns={levels ? 9 : 8}
          told={told(item.kind)}
          mayChange={row.mayChange}
          onMove={(by) => onStanding.move(item.kind, by)}
          onMinutes={(minutes) => onStanding.setMinutes(item.kind, minutes)}
          onRemove={() => onStanding.remove(item.kind)}
        />
      ));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ screenReaderInstructions: { draggable: t("table.dragHelp") } }}
      onDragEnd={({ active, over }) => {
        const item = items.find(({ id }) => id === active.id);
        const to = items.findIndex(({ id }) => id === over?.id);
        if (item && to >= 0 && active.id !== over?.id) onMove(item, to);
      }}
    >
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th className={classes["narrow"]}>
              <span className={classes["unseen"]}>{t("table.order")}</span>
            </th>
            <th className={classes["narrow"]}>
              <span className={classes["unseen"]}>{t("table.number")}</span>
            </th>
            <th>{t("table.case")}</th>
            <th>{t("table.why")}</th>
            <th>{t("table.children")}</th>
            {levels ? <th>{t("table.level")}</th> : null}
            <th>{t("table.starts")}</th>
            <th>{t("table.minutes")}</th>
            <th className={classes["narrow"]}>
              <span className={classes["unseen"]}>{t("table.more")}</span>
            </th>
          </tr>
        </thead>
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <tbody>
            {standingRows(false)}
            {items.map((item, position) => {
              const before = position === pauseAt ? items[position - 1] : undefined;
              return (
                <Fragment key={item.id}>
                  {before ? (
                    <BreakRow
                      minutes={breakMinutes}
                      startsAt={addMinutes(before.startsAt, before.minutes)}
                      columns={levels ? 4 : 3}
                    />
                  ) : null}
                  <AgendaRow item={item} position={position} levels={levels} onMove={onMove} {...row} />
                </Fragment>
              );
            })}
            {standingRows(true)}
          </tbody>
        </SortableContext>
      </table>
    </DndContext>
  );
}
