import { Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AgencyId, PersonId, type CaseId } from "../../../shared/ids.ts";
import type { Person } from "../../../shared/people/model.ts";
import { displayName } from "../../../shared/people/rules.ts";
import { OrderKind, orderKinds } from "../../../shared/records/model.ts";
import { contradictionsInOrder } from "../../../shared/records/rules.ts";
import { useToday } from "../../app/deadlines.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { useDayErrors, useSources } from "./fields.ts";
import type { ShownOrder } from "./model.ts";
import { OrderDraft, orderDraftOf, settledOrder } from "./orderDraft.ts";
import { RecordForm } from "./RecordForm.tsx";
import { RecordPast } from "./RecordPast.tsx";
import classes from "./records.module.css";

interface Props {
  readonly caseId: CaseId;
  readonly people: readonly Person[];
  /** Null: a new one. */
  readonly order: ShownOrder | null;
  readonly mayChange: boolean;
  readonly onDone: () => void;
  readonly onRemove: (order: ShownOrder) => void;
}

/** An order as it is written down or changed; a day that cannot be true is said beside its field. */
export function OrderPanel({ caseId, people, order, mayChange, onDone, onRemove }: Props) {
  const { t } = useTranslation("records");
  const word = useWords();
  const today = useToday();
  const save = useDeskCommand("records.saveOrder");
  const first = people.find(({ role }) => role === "PERPETRATOR")?.id ?? null;
  const [draft, setDraft, kept] = useDraft(
    { form: "order", caseId, item: order?.id ?? "" },
    () => orderDraftOf(order, first),
    OrderDraft,
    order?.version ?? 0,
  );
  const set = (part: Partial<OrderDraft>) => setDraft((before) => ({ ...before, ...part }));
  const sources = useSources(order && { id: order.agencyId, name: order.agencyName });
  const settled = settledOrder(draft);
  const bornOn = people.find(({ id }) => id === draft.personId)?.dateOfBirth ?? null;
  const wrong = settled ? contradictionsInOrder(settled, { today, bornOn }) : [];
  const errorOf = useDayErrors(wrong);
  const complete = settled !== null && wrong.length === 0;
  const store = (): void => {
    if (settled)
      save.mutate(
        { caseId, orderId: order?.id ?? null, baseVersion: order?.version ?? 0, order: settled },
        {
          onSuccess: () => {
            kept.forget();
            onDone();
          },
        },
      );
  };
  return (
    <RecordForm
      draft={kept}
      mayChange={mayChange}
      complete={complete}
      storing={save.isPending}
      failure={save.error}
      onStore={store}
      onCancel={onDone}
      onRemove={order && (() => onRemove(order))}
      past={order && <RecordPast caseId={caseId} recordId={order.id} kind="order" />}
    >
      <Select
        label={t("order.kind")}
        required
        disabled={!mayChange}
        data={orderKinds.map((kind) => ({ value: kind, label: word("orderKind", kind) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind === null ? null : OrderKind.parse(kind) })}
      />
      <Select
        label={t("order.person")}
        required
        disabled={!mayChange}
        data={people.map((person) => ({
          value: person.id as string,
          label: `${displayName(person)} (${word("caseRole", person.role)})`,
        }))}
        value={draft.personId}
        onChange={(id) => set({ personId: id === null ? null : PersonId.parse(id) })}
      />
      <div className={classes["pairs"]}>
        <TextInput
          label={t("order.court")}
          maxLength={300}
          spellCheck={false}
          value={draft.court}
          onChange={(event) => set({ court: event.currentTarget.value })}
        />
        <TextInput
          label={t("order.reference")}
          maxLength={200}
          spellCheck={false}
          value={draft.reference}
          onChange={(event) => set({ reference: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t("order.conditions")}
        description={t("order.conditionsHint")}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        spellCheck={false}
        value={draft.conditions}
        onChange={(event) => set({ conditions: event.currentTarget.value })}
      />
      <div className={classes["pairs"]}>
        <DayField
          label={t("order.validFrom")}
          required
          disabled={!mayChange}
          value={draft.validFrom}
          error={errorOf("validFrom")}
          onChange={(validFrom) => set({ validFrom })}
        />
        <DayField
          label={t("order.validUntil")}
          disabled={!mayChange}
          value={draft.validUntil}
          error={errorOf("validUntil")}
          onChange={(validUntil) => set({ validUntil })}
        />
        <DayField
          label={t("order.servedOn")}
          disabled={!mayChange}
          value={draft.servedOn}
          error={errorOf("servedOn")}
          onChange={(servedOn) => set({ servedOn })}
        />
        <Select
          label={t("order.agency")}
          required
          searchable
          disabled={!mayChange}
          data={sources}
          value={draft.agencyId}
          onChange={(id) => set({ agencyId: id === null ? null : AgencyId.parse(id) })}
        />
      </div>
      <div className={classes["pairs"]}>
        <Checkbox
          mt={6}
          label={t("order.breached")}
          checked={draft.breached}
          onChange={(event) => set({ breached: event.currentTarget.checked })}
        />
        {draft.breached ? (
          <DayField
            label={t("order.breachedOn")}
            disabled={!mayChange}
            value={draft.breachedOn}
            error={errorOf("breachedOn")}
            onChange={(breachedOn) => set({ breachedOn })}
          />
        ) : null}
      </div>
    </RecordForm>
  );
}
