import { SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionOrder } from "../../../shared/actions/listed.ts";
import { actionStatuses, type ActionLine } from "../../../shared/actions/model.ts";
import { isOpen } from "../../../shared/actions/rules.ts";
import { ConferenceId } from "../../../shared/ids.ts";
import { useSession } from "../../app/session.ts";
import type { Asked } from "../../desk/usePages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ListFrame } from "../../ui/lists/ListFrame.tsx";
import type { ListOf } from "../../ui/lists/listOf.ts";
import type { Sort } from "../../ui/sortRows.ts";
import { ActionBoard } from "./ActionBoard.tsx";
import { ManyActions } from "./ManyActions.tsx";
import { OpenedAction } from "./OpenedAction.tsx";
import { ReportForm } from "./ReportForm.tsx";
import { startOf, type ReportedStatus } from "./update.ts";
import { useActionColumns } from "./useActionColumns.tsx";
import { useActionCounts } from "./useActionCounts.ts";
import { useActionsList, type RegisterFilter } from "./useActionsList.ts";
import { useRegisterLook } from "./registerLook.ts";

const closedStatuses = actionStatuses.filter((status) => status !== "PROPOSED" && !isOpen(status));

interface RegisterProps {
  /** Only what was agreed at this conference. */
  readonly conferenceId?: string;
  readonly height?: number;
}

interface Reporting {
  readonly id: ActionLine["id"];
  readonly status: ReportedStatus;
}

/**
 * The register of actions, as a table or a board: everything this account may read. A line is reported on where it
 * stands (`U`, or the letter of a status), one after the other; Enter opens it beside the list.
 */
export function Register({ conferenceId, height }: RegisterProps) {
  const { t } = useTranslation("actions");
  const [openId, setOpenId] = useState<ActionLine["id"] | null>(null);
  const [reporting, setReporting] = useState<Reporting | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ActionLine>>(new Map());
  const { role } = useSession();
  const [look, setLook] = useRegisterLook();
  const columns = useActionColumns();
  const of = useActionsList();
  const ask = useMemo(() => askOf(conferenceId), [conferenceId]);
  const counts = useActionCounts((filter) => ask(filter, urgent));
  const stopped = (id: string): void => {
    setReporting(null);
    focusLine(id);
  };
  return (
    <>
      <ListFrame
        procedure="actions.list"
        of={conferenceId === undefined ? of : everythingFirst(of)}
        ask={ask}
        label={t("register.title")}
        columns={columns}
        rowHeight={64}
        rowLabel={(line) => line.reference}
        count={(count) => t("mine.count", { count })}
        onOpen={(line) => setOpenId(line.id)}
        onRowKey={(code, line) => {
          const status = startOf(code, line);
          if (status !== null) setReporting({ id: line.id, status });
          return status !== null;
        }}
        below={(line, next) =>
          reporting?.id === line.id ? (
            <ReportForm
              key={line.id}
              action={line}
              status={reporting.status}
              onDone={() => {
                if (next?.mayUpdate) setReporting({ id: next.id, status: reporting.status });
                else stopped(next?.id ?? line.id);
              }}
              onCancel={() => stopped(line.id)}
            />
          ) : null
        }
        {...(role === "administrator" && look === "table"
          ? {
              choosing: {
                isChosen: ({ id }: ActionLine) => chosen.has(id),
                mayChoose: (line: ActionLine) => isOpen(line.status) && line.mayRun,
                choose: (line: ActionLine, isChosen: boolean) => setChosen(chosenWith(chosen, line, isChosen)),
                label: ({ reference }: ActionLine) => t("many.choose", { reference }),
              },
            }
          : {})}
        bulk={
          chosen.size > 0 ? (
            <ManyActions chosen={[...chosen.values()]} onDone={() => setChosen(new Map())} />
          ) : undefined
        }
        countOf={counts.countOf}
        onLook={counts.look}
        tools={
          <SegmentedControl
            size="xs"
            aria-label={t("look.label")}
            data={[
              { value: "table", label: t("look.table") },
              { value: "board", label: t("look.board") },
            ]}
            value={look}
            onChange={(value) => setLook(value === "board" ? "board" : "table")}
          />
        }
        {...(look === "board"
          ? {
              instead: (filter: RegisterFilter) => (
                <ActionBoard ask={(one) => ask({ ...filter, ...one }, urgent)} onOpen={setOpenId} />
              ),
            }
          : {})}
        wordsLabel={t("register.words")}
        noneMatches={t("register.noneMatches")}
        empty={<EmptyState title={t("register.emptyTitle")} text={t("register.emptyText")} />}
        {...(conferenceId === undefined ? {} : { memory: `actions of ${conferenceId}` })}
        {...(height === undefined ? {} : { height })}
      />
      <OpenedAction actionId={openId} onClose={() => setOpenId(null)} />
    </>
  );
}

/** The most that is done at once. */
const mostChosen = 50;

function chosenWith(
  chosen: ReadonlyMap<string, ActionLine>,
  line: ActionLine,
  isChosen: boolean,
): ReadonlyMap<string, ActionLine> {
  const others = [...chosen].filter(([id]) => id !== line.id);
  return new Map(isChosen && others.length < mostChosen ? [...others, [line.id, line]] : others);
}

const urgent: Sort = { id: "urgency", descending: false };

/** The question to the desk that a filter makes. */
const askOf =
  (conferenceId: string | undefined) =>
  ({ open, ...filter }: RegisterFilter, { id, descending }: Sort): Asked<"actions.list"> => ({
    whose: "all",
    open: open === true,
    order: ActionOrder.parse({ by: id, descending }),
    filter: {
      ...filter,
      ...(open === false ? { statuses: closedOnly(filter.statuses) } : {}),
      ...(conferenceId === undefined ? {} : { conferenceId: ConferenceId.parse(conferenceId) }),
    },
  });

/** The keyboard goes back to a line once it is drawn. */
const focusLine = (id: string): void =>
  void requestAnimationFrame(() => document.querySelector(`[data-line="${id}"]`)?.closest("tr")?.focus());

/** After a meeting one wants to see all of what was agreed, whatever became of it. */
function everythingFirst(of: ListOf<RegisterFilter>): ListOf<RegisterFilter> {
  const all = of.presets.find(({ id }) => id === "all") ?? of.presets[0];
  return { ...of, presets: [all, ...of.presets.filter((preset) => preset !== all)] };
}

function closedOnly(statuses: RegisterFilter["statuses"]): typeof closedStatuses {
  const wanted = closedStatuses.filter((status) => statuses === undefined || statuses.includes(status));
  return wanted.length > 0 ? wanted : closedStatuses;
}
