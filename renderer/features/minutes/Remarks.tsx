import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { ConferenceId, HearingId } from "../../../shared/ids.ts";
import type { Remark } from "../../../shared/minutes/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import classes from "./minutes.module.css";

interface RemarksProps {
  readonly title: string;
  readonly remarks: readonly Remark[];
  /** Only until the minutes are approved. */
  readonly mayRemark: boolean;
  readonly of: { readonly conferenceId: ConferenceId } | { readonly hearingId: HearingId };
  /** What the field is called. */
  readonly label: string;
}

/** What was remarked about a case, or about the minutes as a whole, and the field to say more. */
export function Remarks({ title, remarks, mayRemark, of, label }: RemarksProps) {
  if (remarks.length === 0 && !mayRemark) return null;
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {title}
      </Text>
      {remarks.length > 0 && (
        <ul className={classes["lines"]}>
          {remarks.map((remark) => (
            <OneRemark key={remark.id} remark={remark} mayRemark={mayRemark} />
          ))}
        </ul>
      )}
      {mayRemark && <NewRemark of={of} label={label} />}
    </Stack>
  );
}

function OneRemark({ remark, mayRemark }: { readonly remark: Remark; readonly mayRemark: boolean }) {
  const { t } = useTranslation("minutes");
  const { moment } = useFormat();
  const settle = useDeskCommand("minutes.settleRemark");
  const settled = remark.settledAt !== null;
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text className={classes["prose"]} {...(settled ? { td: "line-through", c: "dimmed" } : {})}>
            {remark.text}
          </Text>
          <Text size="sm" c="dimmed">
            {t("remarks.by", { name: remark.madeBy, day: moment(remark.madeAt) })}
            {remark.settledAt !== null &&
              ` · ${t("remarks.settled", { name: remark.settledBy ?? "", day: moment(remark.settledAt) })}`}
          </Text>
        </div>
        {mayRemark && (
          <Button
            size="xs"
            variant={settled ? "subtle" : "default"}
            flex="none"
            loading={settle.isPending}
            onClick={() => settle.mutate({ remarkId: remark.id, settled: !settled })}
          >
            {settled ? t("remarks.reopen") : t("remarks.settle")}
          </Button>
        )}
      </Group>
      <FailureNote failure={settle.error} />
    </li>
  );
}

function NewRemark({ of, label }: Pick<RemarksProps, "of" | "label">) {
  const { t } = useTranslation("minutes");
  const ofCase = "hearingId" in of;
  const [text, setText, draft] = useDraft(
    ofCase ? { form: "remarkOnCase", hearingId: of.hearingId } : { form: "remark", conferenceId: of.conferenceId },
    "",
    z.string(),
  );
  const whole = useDeskCommand("minutes.remark");
  const onCase = useDeskCommand("minutes.remarkOnCase");
  const done = {
    onSuccess: () => {
      setText("");
      draft.forget();
    },
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() === "") return;
    if (ofCase) onCase.mutate({ hearingId: of.hearingId, text }, done);
    else whole.mutate({ conferenceId: of.conferenceId, text }, done);
  };
  return (
    <form onSubmit={submit}>
      <DraftNote draft={draft} />
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput
          flex={1}
          aria-label={label}
          placeholder={t("remarks.placeholder")}
          value={text}
          maxLength={1000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          loading={whole.isPending || onCase.isPending}
          disabled={text.trim() === ""}
        >
          {t("remarks.store")}
        </Button>
      </Group>
      <FailureNote failure={whole.error ?? onCase.error} />
    </form>
  );
}
