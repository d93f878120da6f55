import { Button, Divider, Group, Stack, Text, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { addMonths, CivilDate } from "../../../shared/dates.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { useToday } from "../../app/deadlines.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import type { ShownFlag } from "./model.ts";
import { RecordPast } from "./RecordPast.tsx";

interface Props {
  readonly caseId: CaseId;
  readonly flag: ShownFlag;
  readonly onDone: () => void;
}

/** What becomes of one agency's flag: it is extended with a reason, or removed once it is off the agency's files. */
export function FlagPanel({ caseId, flag, onDone }: Props) {
  const { t } = useTranslation("records");
  const { day } = useFormat();
  const remove = useDeskCommand("records.removeFlag");
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("flag.standsSince", { day: day(flag.setOn) })}
      </Text>
      {flag.mayChange ? (
        <>
          <Extending caseId={caseId} flag={flag} onDone={onDone} />
          <Divider />
        </>
      ) : null}
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t("flag.removeMeans")}
        </Text>
        <Button
          variant="default"
          flex="none"
          loading={remove.isPending}
          onClick={() => remove.mutate({ flagId: flag.id, baseVersion: flag.version }, { onSuccess: onDone })}
        >
          {t("flag.remove")}
        </Button>
      </Group>
      <FailureNote failure={remove.error} />
      <RecordPast caseId={caseId} recordId={flag.id} kind="flag" />
    </Stack>
  );
}

const Extension = z.object({ reviewOn: CivilDate.nullable(), reason: z.string() });

function Extending({ caseId, flag, onDone }: Props) {
  const { t } = useTranslation("records");
  const { t: sentence } = useTranslation("failures");
  const today = useToday();
  const extend = useDeskCommand("records.extendFlag");
  const [extension, setExtension, draft] = useDraft(
    { form: "flag", caseId, item: flag.id },
    () => ({ reviewOn: addMonths(flag.reviewOn > today ? flag.reviewOn : today, 6), reason: "" }),
    Extension,
    flag.version,
  );
  const { reviewOn, reason } = extension;
  const set = (part: Partial<typeof extension>) => setExtension((before) => ({ ...before, ...part }));
  const isLater = reviewOn !== null && reviewOn > flag.reviewOn && reviewOn > today;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (reviewOn === null || !isLater || reason.trim() === "") return;
    extend.mutate(
      { flagId: flag.id, baseVersion: flag.version, reviewOn, reason },
      {
        onSuccess: () => {
          draft.forget();
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <DraftNote draft={draft} />
        <DayField
          label={t("flag.reviewOn")}
          required
          value={reviewOn}
          error={reviewOn !== null && !isLater ? sentence("records.reviewNotLater") : null}
          onChange={(day) => set({ reviewOn: day })}
        />
        <TextInput
          label={t("flag.reason")}
          required
          maxLength={500}
          spellCheck={false}
          value={reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <FailureNote failure={extend.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={extend.isPending} disabled={!isLater || reason.trim() === ""}>
            {t("flag.extend")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
