import { Checkbox, VisuallyHidden } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SortHeader } from "./SortHeader.tsx";
import type { Sort } from "./sortRows.ts";
import styles from "./virtualTable.module.css";

/** One column of a table, whatever its rows are sorted by. */
export interface ShownColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Whether its head sorts. */
  readonly sort?: unknown;
  /** In pixels; the rest is shared. */
  readonly width?: number;
  readonly align?: "start" | "end";
}

/** Rows that can be chosen, to do one thing with all of them. */
export interface Choosing<Row> {
  readonly isChosen: (row: Row) => boolean;
  readonly mayChoose: (row: Row) => boolean;
  readonly choose: (row: Row, chosen: boolean) => void;
  readonly label: (row: Row) => string;
}

export interface VirtualRowsProps<Row> {
  readonly label: string;
  readonly columns: readonly ShownColumn<Row>[];
  readonly count: number;
  /** Undefined while a row is being read. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowLabel?: (row: Row) => string;
  readonly rowKey: (row: Row | undefined, index: number) => string | number;
  readonly onOpen?: (row: Row) => void;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly rowHeight: number;
  /** Another value: another list, which is read from its top. */
  readonly listKey: string;
  readonly startAt?: number;
  readonly onInView?: (first: number, last: number) => void;
  readonly onCurrent?: (index: number) => void;
  readonly choosing?: Choosing<Row>;
  /** What stands under a row, over its whole width; null under the others. `next` is the row after it, once it is read. */
  readonly below?: (row: Row, next: Row | undefined) => ReactNode;
  /** What another key does on a row; true where it did something. */
  readonly onRowKey?: (code: string, row: Row) => boolean;
  /** Shown below the head when there is no row. */
  readonly none?: ReactNode;
}

/** The rows of a table that may be tens of thousands: only what is in view exists. Arrows move, Enter opens, Space chooses. */
export function VirtualRows<Row>(props: VirtualRowsProps<Row>) {
  const { label, columns, count, rowAt, rowLabel, onOpen, rowHeight, choosing, onInView, onCurrent, listKey } = props;
  const { t } = useTranslation("lists");
  const [current, setCurrent] = useState(props.startAt ?? 0);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 1000, height: 600 },
    initialOffset: (props.startAt ?? 0) * rowHeight,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onInView?.(first, last), [first, last, onInView]);
  const shownKey = useRef(listKey);
  useEffect(() => {
    if (shownKey.current === listKey) return;
    shownKey.current = listKey;
    setCurrent(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [listKey]);

  const go = (to: number): void => {
    setCurrent(to);
    onCurrent?.(to);
  };
  const move = (to: number): void => {
    const index = Math.max(0, Math.min(count - 1, to));
    go(index);
    virtual.scrollToIndex(index);
    const focus = (): void =>
      scroller.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)?.focus({ preventScroll: true });
    // A row far away is there after the next two frames: one to scroll, one to draw.
    requestAnimationFrame(() => {
      focus();
      requestAnimationFrame(focus);
    });
  };
  const aScreen = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / rowHeight) - 1);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: aScreen, PageUp: -aScreen };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, index: number, row: Row | undefined): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = steps[event.key];
    if (step !== undefined) move(index + step);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(count - 1);
    else if (event.key === "Enter" && onOpen && row !== undefined) onOpen(row);
    else if (event.key === " " && choosing && row !== undefined && choosing.mayChoose(row))
      choosing.choose(row, !choosing.isChosen(row));
    else if (row === undefined || event.shiftKey || props.onRowKey?.(event.code, row) !== true) return;
    event.preventDefault();
  };
  const width = columns.length + (choosing ? 1 : 0);
  return (
    <div ref={scroller} className={styles["scroller"]}>
      <table className={styles["table"]} aria-label={label} aria-rowcount={count + 1}>
        <colgroup>
          {choosing && <col style={{ width: 48 }} />}
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {choosing && (
              <th scope="col">
                <VisuallyHidden>{t("chosen.column")}</VisuallyHidden>
              </th>
            )}
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {items.map(({ index }) => {
            const row = rowAt(index);
            const below = row === undefined ? null : (props.below?.(row, rowAt(index + 1)) ?? null);
            return (
              <Fragment key={props.rowKey(row, index)}>
                <tr
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-rowindex={index + 2}
                  tabIndex={index === Math.min(current, count - 1) ? 0 : -1}
                  aria-label={row === undefined ? undefined : rowLabel?.(row)}
                  aria-busy={row === undefined || undefined}
                  data-opens={onOpen && row !== undefined ? true : undefined}
                  style={{ height: rowHeight }}
                  onClick={() => row !== undefined && onOpen?.(row)}
                  onFocus={() => go(index)}
                  onKeyDown={(event) => onKeyDown(event, index, row)}
                >
                  {row === undefined ? (
                    <td colSpan={width} className={styles["coming"]}>
                      <VisuallyHidden>{t("reading")}</VisuallyHidden>
                    </td>
                  ) : (
                    <>
                      {choosing && <Choice row={row} choosing={choosing} />}
                      {columns.map(({ id, cell, align }) => (
                        <td key={id} data-align={align}>
                          {cell(row)}
                        </td>
                      ))}
                    </>
                  )}
                </tr>
                {below === null ? null : (
                  <tr>
                    <td colSpan={width} className={styles["below"]}>
                      {below}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
      {count === 0 && props.none}
    </div>
  );
}

function Choice<Row>({ row, choosing }: { readonly row: Row; readonly choosing: Choosing<Row> }) {
  // A click beside the little box chooses too, and never opens the row.
  const stay = (event: MouseEvent): void => event.stopPropagation();
  if (!choosing.mayChoose(row)) return <td>&nbsp;</td>;
  return (
    <td onClick={stay}>
      <Checkbox
        tabIndex={-1}
        aria-label={choosing.label(row)}
        checked={choosing.isChosen(row)}
        onChange={(event) => choosing.choose(row, event.currentTarget.checked)}
      />
    </td>
  );
}
