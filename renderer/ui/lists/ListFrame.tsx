import { Button, Group, Loader, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePages, type Asked, type InView, type PagedName, type RowOf } from "../../desk/usePages.ts";
import { EmptyState } from "../EmptyState.tsx";
import { FailureNote } from "../FailureNote.tsx";
import { ListPanel } from "../ListPanel.tsx";
import type { Sort } from "../sortRows.ts";
import { VirtualRows, type Choosing, type ShownColumn } from "../VirtualRows.tsx";
import styles from "../virtualTable.module.css";
import { FilterChips } from "./FilterChips.tsx";
import { saidBy } from "./filterField.ts";
import { FilterForm, type CountOf } from "./FilterForm.tsx";
import type { ListOf, Worded } from "./listOf.ts";
import { useListState } from "./useListState.ts";
import { Views } from "./Views.tsx";

interface ListFrameProps<Name extends PagedName, F extends Worded> {
  readonly procedure: Name;
  readonly of: ListOf<F>;
  /** The question to the desk that filter and order make. */
  readonly ask: (filter: F, sort: Sort) => Asked<Name>;
  readonly label: string;
  readonly columns: readonly ShownColumn<RowOf<Name>>[];
  readonly rowHeight: number;
  readonly rowLabel: (row: RowOf<Name>) => string;
  readonly onOpen: (row: RowOf<Name>) => void;
  /** How the number of rows is said: "12 cases". */
  readonly count: (count: number) => string;
  /** What the field for words asks for; names and references unless told. */
  readonly wordsLabel?: string;
  /** Said when nothing matches: "No case matches". */
  readonly noneMatches: string;
  /** Shown where the list as it begins is empty. */
  readonly empty: ReactNode;
  /** Remembered for the sitting under this name; a list inside another screen has one of its own. */
  readonly memory?: string;
  /** Pixels; without it the panel fills what the frame leaves. */
  readonly height?: number;
  readonly choosing?: Choosing<RowOf<Name>>;
  /** What can be done with the chosen rows; takes the place of the chips. */
  readonly bulk?: ReactNode;
  /** What stands under a row, and what another key does on one (`VirtualRows`). */
  readonly below?: (row: RowOf<Name>, next: RowOf<Name> | undefined) => ReactNode;
  readonly onRowKey?: (code: string, row: RowOf<Name>) => boolean;
  /** How many rows a choice of a field leaves; undefined while, or where, that is not counted. */
  readonly countOf?: CountOf;
  /** Tells by which filter is to be counted while somebody looks at the choices; null when nobody does any more. */
  readonly onLook?: (filter: F | null) => void;
  /** Beside the count: another way to look at the list. */
  readonly tools?: ReactNode;
  /** Shown in place of the rows, of what filter and order leave. */
  readonly instead?: (filter: F) => ReactNode;
}

/** A list that comes a page at a time: views, filter, chips, count, rows. The same for cases, referrals and actions. */
export function ListFrame<Name extends PagedName, F extends Worded>(props: ListFrameProps<Name, F>) {
  const { procedure, of, ask, height } = props;
  const { t } = useTranslation(["lists", "app"]);
  const [start] = of.presets;
  const [state, set] = useListState<F>(props.memory ?? of.list, start);
  const { filter, sort } = state;
  const [view, setView] = useState<InView>({ first: state.current, last: state.current });
  const onInView = useCallback((first: number, last: number) => setView({ first, last }), []);
  const asked = ask(filter, sort);
  const pages = usePages(procedure, asked, view);
  const narrow = (next: F): void => {
    setView({ first: 0, last: 0 });
    set({ filter: next, current: 0 });
  };
  const clear = (): void => narrow({} as F);
  const fields = of.fields.filter((field) => saidBy(field, filter, String) !== null).length;
  const [looked, setLooked] = useState(false);
  const { onLook } = props;
  useEffect(() => onLook?.(looked ? filter : null), [onLook, looked, filter]);
  const isNarrow = fields > 0 || (filter.text ?? "") !== "";
  const asItBegins = JSON.stringify(filter) === JSON.stringify(start.filter);
  const listKey = JSON.stringify(asked);
  return (
    <ListPanel {...(height === undefined ? {} : { height })}>
      <div className={styles["whole"]}>
        <Group gap="xs" px="md" py="xs">
          <Words
            label={props.wordsLabel ?? t("lists:words")}
            text={filter.text ?? ""}
            onText={(text) => {
              const { text: _, ...rest } = filter;
              narrow((text === "" ? rest : { ...rest, text }) as F);
            }}
          />
          <Views
            of={of}
            now={state}
            onShow={(shown) => {
              setView({ first: 0, last: 0 });
              set({ filter: shown.filter as F, sort: shown.sort, current: 0 });
            }}
          />
          <FilterForm
            fields={of.fields}
            filter={filter}
            set={fields}
            onChange={narrow}
            countOf={props.countOf ?? notCounted}
            onOpened={setLooked}
          />
          <Text size="sm" c="dimmed" role="status" className="tabular" ml="auto">
            {pages.total === null || pages.isStale ? t("lists:reading") : props.count(pages.total)}
          </Text>
          {props.tools}
        </Group>
        <Group gap="xs" px="md" pb={props.bulk || fields > 0 ? "xs" : 0}>
          {props.bulk ?? <FilterChips fields={of.fields} filter={filter} onChange={narrow} onClear={clear} />}
        </Group>
        <FailureNote failure={pages.error} />
        {pages.total === null && !pages.error ? <Loader size="sm" m="md" aria-label={t("app:loading")} /> : null}
        {props.instead?.(filter)}
        {pages.total === null || props.instead ? null : (
          <VirtualRows
            label={props.label}
            columns={props.columns}
            count={pages.total}
            rowAt={pages.rowAt}
            rowKey={(_, index) => index}
            rowLabel={props.rowLabel}
            onOpen={props.onOpen}
            sort={sort}
            onSort={(next) => {
              setView({ first: 0, last: 0 });
              set({ sort: next, current: 0 });
            }}
            rowHeight={props.rowHeight}
            listKey={listKey}
            startAt={state.current}
            onInView={onInView}
            onCurrent={(current) => set({ current })}
            {...(props.choosing ? { choosing: props.choosing } : {})}
            {...(props.below ? { below: props.below } : {})}
            {...(props.onRowKey ? { onRowKey: props.onRowKey } : {})}
            none={
              asItBegins || !isNarrow ? (
                props.empty
              ) : (
                <EmptyState
                  title={props.noneMatches}
                  action={
                    <Button variant="default" onClick={clear}>
                      {t("lists:filter.clear")}
                    </Button>
                  }
                />
              )
            }
          />
        )}
      </div>
    </ListPanel>
  );
}

const notCounted: CountOf = () => undefined;

interface WordsProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Words({ label, text, onText }: WordsProps) {
  const [typed, setTyped] = useState(text);
  const later = useDebouncedCallback((words: string) => onText(words.trim()), 200);
  // Cleared elsewhere: by the button below the list, or by another view.
  useEffect(() => {
    if (text === "") setTyped("");
  }, [text]);
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
      spellCheck={false}
      autoComplete="off"
      w={240}
    />
  );
}
