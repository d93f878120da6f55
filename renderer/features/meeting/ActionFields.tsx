import { Select, TextInput, UnstyledButton } from "@mantine/core";
import { useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { smartTicksOf } from "../../../shared/actions/kind.ts";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { StandardAction } from "../../../shared/actions/standardActions.ts";
import type { RiskEntry } from "../../../shared/meeting/model.ts";
import { vagueWordIn } from "../../../shared/meeting/vagueWords.ts";
import { useSession } from "../../app/session.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { dueOf, type ActionDays, type ActionDraft } from "./actionDraft.ts";
import { ActionMore } from "./ActionMore.tsx";
import { ActionText } from "./ActionText.tsx";
import { ActionWarnings } from "./ActionWarnings.tsx";
import { findOwner } from "./findOwner.ts";
import { MayAlert } from "./MayAlert.tsx";
import styles from "./meeting.module.css";
import type { Owner } from "./owners.ts";
import { SmartTicks } from "./SmartTicks.tsx";
import { useDayNear } from "./useDayNear.ts";
import { useUsualOwner } from "./useUsualOwner.ts";

interface ActionFieldsProps {
  readonly draft: ActionDraft;
  readonly risks: readonly RiskEntry[];
  readonly owners: readonly Owner[];
  readonly days: ActionDays;
  /** The actions of this hearing it may wait for. */
  readonly others: readonly ActionLine[];
  /** A representative proposes for the own agency only. */
  readonly ownAgencyOnly: boolean;
  readonly textRef: Ref<HTMLTextAreaElement>;
  readonly onChange: (change: Partial<ActionDraft>) => void;
  readonly onEnter: () => void;
  readonly onEscape?: () => void;
  /** Takes owner and risk from the action before (F2). */
  readonly onSameAsBefore?: () => void;
  readonly children: ReactNode;
}

/** What, who, by when, and the risk it answers. Enter anywhere adds it; in an open list it chooses. F4 shows the rest. */
export function ActionFields(props: ActionFieldsProps) {
  const { draft, risks, owners, days, others, ownAgencyOnly, textRef, onChange } = props;
  const { onEnter, onEscape, onSameAsBefore, children } = props;
  const { t } = useTranslation("meeting");
  const { accountName: name } = useSession();
  const dayNear = useDayNear();
  const usualOwner = useUsualOwner(owners);
  const [more, setMore] = useState(false);
  const listOpen = useRef(false);
  const list = {
    onDropdownOpen: () => void (listOpen.current = true),
    onDropdownClose: () => void (listOpen.current = false),
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const does: Readonly<Record<string, (() => void) | undefined>> = ownAgencyOnly
      ? {}
      : { F2: onSameAsBefore, F4: () => setMore((before) => !before) };
    const run = does[event.code];
    if (run) {
      event.preventDefault();
      run();
      return;
    }
    const picking = event.currentTarget.querySelector("[data-picking]") !== null;
    if (listOpen.current || picking) return;
    if (event.key === "Escape" && onEscape) {
      event.stopPropagation();
      onEscape();
    }
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key !== "Enter" || event.shiftKey || isButton) return;
    event.preventDefault();
    onEnter();
  };
  const due = dueOf(draft, days);
  const { language, today } = days.said;
  const owner = owners.find(({ agencyId }) => agencyId === draft.agencyId);
  const risk = risks.find(({ id }) => id === draft.riskId);
  const ownedBy = (chosen: Owner | undefined): Partial<ActionDraft> =>
    chosen ? { agencyId: chosen.agencyId, person: chosen.person, informedBy: chosen.present ? "" : name } : {};
  const pick = ({ text, category, priority, owners: kinds }: StandardAction): void =>
    onChange({
      text: text[language],
      category,
      priority,
      by: "",
      ...(ownAgencyOnly || draft.agencyId !== null ? {} : ownedBy(usualOwner(kinds))),
    });
  const ticked = smartTicksOf({
    text: draft.text,
    vague: vagueWordIn(draft.text, language) !== null,
    riskLinked: risk !== undefined,
    ownerInRoom: owner?.present ?? false,
    due,
    today,
    byHand: draft.ticks,
  });
  return (
    <div className={styles["actionForm"]} onKeyDownCapture={(event) => keys(event)}>
      <ActionText
        value={draft.text}
        language={language}
        textRef={textRef}
        onChange={(text) => onChange({ text })}
        onPick={pick}
      />
      {ownAgencyOnly ? null : (
        <Select
          aria-label={t("actions.who")}
          placeholder={t("actions.who")}
          searchable
          selectFirstOptionOnChange
          autoSelectOnBlur
          nothingFoundMessage={t("actions.noAgency")}
          filter={findOwner(owners)}
          data={owners.map(({ agencyId, agencyName, present }) => ({
            value: agencyId,
            label: present ? agencyName : t("actions.absentAgency", { agency: agencyName }),
          }))}
          value={draft.agencyId}
          onChange={(value) => onChange(ownedBy(owners.find(({ agencyId }) => agencyId === value)))}
          comboboxProps={{ position: "top-start", width: 260 }}
          {...list}
        />
      )}
      <TextInput
        className={ownAgencyOnly ? (styles["wide"] ?? "") : ""}
        aria-label={t("actions.by")}
        placeholder={due === null ? t("actions.by") : dayNear(due)}
        value={draft.by}
        spellCheck={false}
        autoComplete="off"
        error={draft.by !== "" && due === null}
        onChange={(event) => onChange({ by: event.currentTarget.value })}
      />
      <Select
        className={styles["wide"] ?? ""}
        data-private
        aria-label={t("actions.risk")}
        placeholder={risks.length === 0 ? t("actions.noRiskYet") : t("actions.risk")}
        disabled={risks.length === 0}
        searchable
        selectFirstOptionOnChange
        autoSelectOnBlur
        data={risks.map(({ id, number, text }) => ({ value: id, label: t("actions.riskLine", { number, text }) }))}
        value={risk?.id ?? null}
        onChange={(value) => onChange({ riskId: risks.find(({ id }) => id === value)?.id ?? null })}
        comboboxProps={{ position: "top-end", width: 318 }}
        {...list}
      />
      {ownAgencyOnly ? null : <MayAlert draft={draft} onChange={onChange} />}
      {more ? <ActionMore draft={draft} others={others} onChange={onChange} list={list} /> : null}
      <div className={styles["formFoot"]}>
        <span aria-live="polite">
          {due === null ? (draft.by === "" ? "" : t("actions.whichDay")) : dayNear(due)}
          {draft.person === "" ? "" : ` · ${draft.person}`}
        </span>
        {children}
      </div>
      {ownAgencyOnly ? null : (
        <div className={styles["formFoot"]}>
          <SmartTicks ticked={ticked} byHand={draft.ticks} onChange={(ticks) => onChange({ ticks: [...ticks] })} />
          <UnstyledButton
            className={styles["quietButton"] ?? ""}
            aria-expanded={more}
            onClick={() => setMore((before) => !before)}
          >
            {more ? t("actions.less") : t("actions.more")}
            <KeyHint>F4</KeyHint>
          </UnstyledButton>
        </div>
      )}
      <ActionWarnings draft={draft} days={days} owner={owner} mayAnswer={!ownAgencyOnly} onChange={onChange} />
    </div>
  );
}
