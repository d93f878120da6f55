import { Select } from "@mantine/core";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { deferralReasons } from "../../../shared/agenda/model.ts";
import { addWorkingDays, type CivilDate } from "../../../shared/dates.ts";
import type { HearingId } from "../../../shared/ids.ts";
import type { SaidOn } from "../../../shared/meeting/dateWords.ts";
import { outcomes, type HearingOutcome, type HearingView } from "../../../shared/meeting/model.ts";
import { isPutOff } from "../../../shared/meeting/rules.ts";
import { riskLevels, type RiskLevel } from "../../../shared/risk/model.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { DayInWords } from "./DayInWords.tsx";
import { findOwner } from "./findOwner.ts";
import { HearingText } from "./HearingText.tsx";
import styles from "./meeting.module.css";
import { OutcomeConflict } from "./OutcomeConflict.tsx";
import { OutcomeRow, useChoosing } from "./OutcomeRow.tsx";
import type { Owner } from "./owners.ts";
import { useDayNear } from "./useDayNear.ts";
import { useOutcome } from "./useOutcome.ts";

interface OutcomeBlockProps {
  readonly hearingId: HearingId;
  readonly outcome: HearingOutcome;
  readonly version: number;
  readonly fields: HearingView["fields"];
  /** The level the case was listed with: what Enter proposes. */
  readonly listedLevel: RiskLevel | null;
  readonly hasActions: boolean;
  readonly flagUntil: CivilDate | null;
  /** What the victim is called at the table. */
  readonly victim: string;
  readonly owners: readonly Owner[];
  readonly adviser: HearingView["adviser"];
  readonly said: SaidOn;
}

/** Working days within which the victim is told where nobody says otherwise (`RULES.md` calendar). */
const usuallyToldWithin = 2;

/**
 * The closing decisions: level, outcome with what belongs to it, who tells the victim, by when, and what may be told. Enter
 * takes what stands there in grey, or goes on to the next line.
 */
export const OutcomeBlock = memo(function OutcomeBlock(props: OutcomeBlockProps) {
  const { hearingId, version, fields, listedLevel, hasActions, flagUntil, victim, owners, adviser, said } = props;
  const { t } = useTranslation("meeting");
  const word = useWords();
  const dayNear = useDayNear();
  const { outcome, change, conflict, settle, failure } = useOutcome(hearingId, props.outcome, version);
  const choices = tellers(owners, adviser);
  const chosen = choices.find(({ value, label }) => value === outcome.tellsAccountId || label === outcome.tellsName);
  const proposed = {
    level: listedLevel,
    outcome: hasActions ? ("ACTION_PLAN" as const) : null,
    teller: choices[0],
    tellsBy: addWorkingDays(said.today, usuallyToldWithin, said.holidays),
  };
  const level = useChoosing(outcome.levelAgreed === null && proposed.level !== null, () =>
    change({ levelAgreed: proposed.level }),
  );
  const result = useChoosing(outcome.outcome === null && proposed.outcome !== null, () =>
    change({ outcome: proposed.outcome }),
  );
  const teller = useChoosing(chosen === undefined && proposed.teller !== undefined, () => {
    if (proposed.teller) change({ tellsAccountId: proposed.teller.accountId, tellsName: proposed.teller.label });
  });
  const tellsBy = useChoosing(outcome.tellsBy === null, () => change({ tellsBy: proposed.tellsBy }));
  const plain = useChoosing(false, () => undefined);
  const common = {
    searchable: true,
    selectFirstOptionOnChange: true,
    autoSelectOnBlur: true,
    openOnFocus: false,
    comboboxProps: { position: "top" as const },
  };
  const hint = (what: string | null | undefined): string =>
    what ? t("outcome.proposed", { what }) : t("outcome.notYet");
  const putOff = isPutOff(outcome.outcome);
  const keeper = owners.find(({ agencyId }) => agencyId === outcome.safetyAgencyId);
  return (
    <section className={styles["outcome"]} aria-labelledby="meeting-outcome">
      <div className={styles["paneHead"]}>
        <h2 id="meeting-outcome" className={styles["paneTitle"]}>
          {t("outcome.title")}
        </h2>
        <KeyHint>O</KeyHint>
      </div>
      <OutcomeRow label={t("outcome.level")} place="level" missing={outcome.levelAgreed === null} onKeys={level.keys}>
        <Select
          {...common}
          {...level.list}
          placeholder={hint(proposed.level && word("riskLevel", proposed.level))}
          aria-label={t("outcome.level")}
          data={riskLevels.map((value) => ({ value, label: word("riskLevel", value) }))}
          value={outcome.levelAgreed}
          onChange={(value) => change({ levelAgreed: riskLevels.find((one) => one === value) ?? null })}
        />
      </OutcomeRow>
      <OutcomeRow label={t("outcome.outcome")} place="outcome" missing={outcome.outcome === null} onKeys={result.keys}>
        <Select
          {...common}
          {...result.list}
          placeholder={hint(proposed.outcome && word("outcome", proposed.outcome))}
          aria-label={t("outcome.outcome")}
          data={outcomes.map((value) => ({ value, label: word("outcome", value) }))}
          value={outcome.outcome}
          onChange={(value) => change({ outcome: outcomes.find((other) => other === value) ?? null })}
        />
      </OutcomeRow>
      {putOff ? (
        <>
          <OutcomeRow
            label={t("outcome.putOffReason")}
            place="putOffReason"
            missing={outcome.putOffReason === null}
            onKeys={plain.keys}
          >
            <Select
              {...common}
              {...plain.list}
              placeholder={t("outcome.notYet")}
              aria-label={t("outcome.putOffReason")}
              data={deferralReasons.map((value) => ({ value, label: word("deferralReason", value) }))}
              value={outcome.putOffReason}
              onChange={(value) => change({ putOffReason: deferralReasons.find((one) => one === value) ?? null })}
            />
          </OutcomeRow>
          <OutcomeRow
            label={<Named text={t("outcome.safetyOwner", { victim })} />}
            place="safetyOwner"
            missing={outcome.safetyAgencyId === null}
            onKeys={plain.keys}
          >
            <Select
              {...common}
              {...plain.list}
              placeholder={t("outcome.notYet")}
              aria-label={t("outcome.safetyOwner", { victim })}
              filter={findOwner(owners)}
              data={owners.map(({ agencyId, agencyName, person }) => ({
                value: agencyId,
                label: person === "" ? agencyName : `${agencyName} · ${person}`,
              }))}
              value={keeper?.agencyId ?? null}
              onChange={(value) => {
                const owner = owners.find(({ agencyId }) => agencyId === value);
                if (owner) change({ safetyAgencyId: owner.agencyId, safetyName: owner.person });
              }}
            />
          </OutcomeRow>
        </>
      ) : null}
      {putOff || outcome.outcome === "RE_LIST" ? (
        <OutcomeRow label={t("outcome.nextOn")} place="nextOn" missing={outcome.nextOn === null} onKeys={plain.keys}>
          <DayInWords
            label={t("outcome.nextOn")}
            day={outcome.nextOn}
            said={said}
            onDay={(nextOn) => change({ nextOn })}
          />
        </OutcomeRow>
      ) : null}
      {outcome.outcome === "TRANSFERRED" ? (
        <TextRow hearingId={hearingId} field="toArea" text={fields.toArea} label={t("outcome.toArea")} />
      ) : null}
      {outcome.outcome === "REFER_OTHER_FORUM" ? (
        <TextRow hearingId={hearingId} field="otherForum" text={fields.otherForum} label={t("outcome.otherForum")} />
      ) : null}
      {putOff ? null : (
        <>
          <OutcomeRow
            label={<Named text={t("outcome.whoTells", { victim })} />}
            place="whoTells"
            missing={chosen === undefined && outcome.tellsName === "" && outcome.tellsAccountId === null}
            onKeys={teller.keys}
          >
            <Select
              {...common}
              {...teller.list}
              placeholder={hint(proposed.teller?.label)}
              filter={findOwner(owners)}
              aria-label={t("outcome.whoTells", { victim })}
              data={choices}
              value={chosen?.value ?? null}
              renderOption={({ option }) => <Teller choice={choices.find(({ value }) => value === option.value)} />}
              onChange={(value) => {
                const found = choices.find((choice) => choice.value === value);
                if (found) change({ tellsAccountId: found.accountId, tellsName: found.label });
              }}
            />
          </OutcomeRow>
          <OutcomeRow
            label={t("outcome.tellsBy")}
            place="tellsBy"
            missing={outcome.tellsBy === null}
            onKeys={tellsBy.keys}
          >
            <DayInWords
              label={t("outcome.tellsBy")}
              day={outcome.tellsBy}
              said={said}
              proposed={hint(dayNear(proposed.tellsBy))}
              onDay={(day) => change({ tellsBy: day })}
            />
          </OutcomeRow>
          <TextRow
            hearingId={hearingId}
            field="whatMayBeTold"
            text={fields.whatMayBeTold}
            label={t("outcome.mayBeTold")}
          />
        </>
      )}
      {flagUntil === null ? null : (
        <p className={styles["flagUntil"]}>{t("outcome.flagUntil", { day: dayNear(flagUntil) })}</p>
      )}
      <OutcomeConflict conflict={conflict} onSettle={settle} />
      <FailureNote failure={failure} />
    </section>
  );
});

const Named = ({ text }: { readonly text: string }) => <span data-private>{text}</span>;

interface TextRowProps {
  readonly hearingId: HearingId;
  readonly field: "toArea" | "otherForum" | "whatMayBeTold";
  readonly text: HearingView["fields"]["toArea"];
  readonly label: ReactNode & string;
}

function TextRow({ hearingId, field, text, label }: TextRowProps) {
  const { t } = useTranslation("meeting");
  return (
    <OutcomeRow label={label} place={field} missing={text.text === ""}>
      <HearingText
        hearingId={hearingId}
        field={field}
        text={text.text}
        version={text.version}
        label={label}
        placeholder={t("outcome.mayBeToldHint")}
        mayWrite
      />
    </OutcomeRow>
  );
}

/** The victim's adviser first, also when not at the table; then the people there, and agencies that sent nobody by name. */
function tellers(owners: readonly Owner[], adviser: HearingView["adviser"]) {
  const there = owners.map(({ agencyId, agencyName, accountId, person }) => ({
    value: accountId ?? agencyId,
    accountId,
    label: person === "" ? agencyName : person,
    agencyName,
  }));
  if (adviser === null) return there;
  const { accountId, name, agencyName } = adviser;
  return [
    { value: accountId, accountId, label: name, agencyName },
    ...there.filter((teller) => teller.accountId !== accountId),
  ];
}

const Teller = ({ choice }: { readonly choice: ReturnType<typeof tellers>[number] | undefined }) => (
  <span>
    {choice?.label}
    {choice === undefined || choice.label === choice.agencyName ? null : (
      <span className={styles["itemReference"]}>{choice.agencyName}</span>
    )}
  </span>
);
