import { Checkbox, Group, MultiSelect, Radio, Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AgencyId, type CaseId } from "../../../shared/ids.ts";
import { Basis, bases } from "../../../shared/meeting/model.ts";
import type { Person } from "../../../shared/people/model.ts";
import { IncidentEntry } from "../../../shared/records/model.ts";
import { contradictionsInIncident } from "../../../shared/records/rules.ts";
import { IncidentType, incidentTypes } from "../../../shared/referrals/model.ts";
import { useToday } from "../../app/deadlines.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { useDayErrors, useSources } from "./fields.ts";
import { IncidentDraft, incidentDraftOf, settledIncident } from "./incidentDraft.ts";
import type { ShownIncident } from "./model.ts";
import { RecordForm } from "./RecordForm.tsx";
import { RecordPast } from "./RecordPast.tsx";
import classes from "./records.module.css";

interface Props {
  readonly caseId: CaseId;
  readonly people: readonly Person[];
  /** Null: a new one. */
  readonly incident: ShownIncident | null;
  readonly mayChange: boolean;
  readonly onDone: () => void;
  readonly onRemove: (incident: ShownIncident) => void;
}

/** An incident as it is written down or changed, with where it is known from. */
export function IncidentPanel({ caseId, people, incident, mayChange, onDone, onRemove }: Props) {
  const { t } = useTranslation("records");
  const word = useWords();
  const today = useToday();
  const save = useDeskCommand("records.saveIncident");
  const [draft, setDraft, kept] = useDraft(
    { form: "incident", caseId, item: incident?.id ?? "" },
    () => incidentDraftOf(incident, today),
    IncidentDraft,
    incident?.version ?? 0,
  );
  const set = (part: Partial<IncidentDraft>) => setDraft((before) => ({ ...before, ...part }));
  const sources = useSources(incident && { id: incident.agencyId, name: incident.agencyName });
  const settled = settledIncident(draft);
  const bornOn = people.find(({ role }) => role === "VICTIM")?.dateOfBirth ?? null;
  const { on, toldOn, about } = draft;
  const wrong =
    on === null || toldOn === null ? [] : contradictionsInIncident({ on, toldOn, about }, { today, bornOn });
  const errorOf = useDayErrors(wrong);
  const complete = settled !== null && wrong.length === 0;
  const store = (): void => {
    if (settled)
      save.mutate(
        { caseId, incidentId: incident?.id ?? null, baseVersion: incident?.version ?? 0, incident: settled },
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
      onRemove={incident && (() => onRemove(incident))}
      past={incident && <RecordPast caseId={caseId} recordId={incident.id} kind="incident" />}
    >
      <div className={classes["pairs"]}>
        <DayField
          label={t("incident.on")}
          required
          past
          disabled={!mayChange}
          value={draft.on}
          error={errorOf("on")}
          onChange={(day) => set({ on: day })}
        />
        <Checkbox
          mt={30}
          label={t("incident.about")}
          checked={draft.about}
          onChange={(event) => set({ about: event.currentTarget.checked })}
        />
      </div>
      <MultiSelect
        label={t("incident.kinds")}
        required
        searchable
        disabled={!mayChange}
        data={incidentTypes.map((kind) => ({ value: kind, label: word("incidentType", kind) }))}
        value={[...draft.kinds]}
        onChange={(kinds) => set({ kinds: kinds.map((kind) => IncidentType.parse(kind)) })}
      />
      <Textarea
        label={t("incident.text")}
        required
        autosize
        minRows={4}
        maxRows={12}
        maxLength={8000}
        spellCheck={false}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <div className={classes["pairs"]}>
        <Select
          label={t("incident.agency")}
          required
          searchable
          disabled={!mayChange}
          data={sources}
          value={draft.agencyId}
          onChange={(id) => set({ agencyId: id === null ? null : AgencyId.parse(id) })}
        />
        <DayField
          label={t("incident.toldOn")}
          required
          past
          disabled={!mayChange}
          value={draft.toldOn}
          error={errorOf("toldOn")}
          onChange={(day) => set({ toldOn: day })}
        />
      </div>
      <Radio.Group
        label={t("incident.basis")}
        required
        value={draft.basis ?? ""}
        onChange={(basis) => set({ basis: Basis.parse(basis) })}
      >
        <Group gap="md" mt={4}>
          {bases.map((basis) => (
            <Radio key={basis} value={basis} label={word("basis", basis)} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t("incident.reported")}
        value={draft.reported}
        onChange={(reported) => set({ reported: IncidentEntry.shape.reported.parse(reported) })}
      >
        <Group gap="md" mt={4}>
          {IncidentEntry.shape.reported.options.map((answer) => (
            <Radio key={answer} value={answer} label={word("yesNoUnknown", answer)} />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        label={t("incident.reference")}
        maxLength={200}
        spellCheck={false}
        value={draft.reference}
        onChange={(event) => set({ reference: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
