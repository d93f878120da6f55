import { Badge, Button, Group, Popover, Stack, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";

type LateItem = Pick<AgendaItem, "reference" | "lateReason">;

interface Props {
  readonly item: LateItem & { readonly caseId: CaseId };
  readonly conferenceId: ConferenceId;
  /** Says whether the reason was taken. Null: it is only read. */
  readonly onReason: ((reason: string) => Promise<boolean>) | null;
}

/** Says that a referral came after the closing day, and why it is listed all the same; asks for the reason while it is owed. */
export function LateBadge({ item, conferenceId, onReason }: Props) {
  const { t } = useTranslation("agenda");
  const [opened, setOpened] = useState(false);
  useOpensDraft(["lateReason"], item.caseId, () => setOpened(true), onReason !== null);
  const said = item.lateReason === "" ? t("late.owed") : t("late.because", { reason: item.lateReason });
  const badge = (
    <Badge color="soon" variant={item.lateReason === "" ? "filled" : "light"} title={said}>
      {item.lateReason === "" && onReason ? t("late.sayWhy") : t("late.late")}
    </Badge>
  );
  if (!onReason) return badge;
  return (
    <Popover opened={opened} onChange={setOpened} width={360} trapFocus shadow="sm" position="bottom-start">
      <Popover.Target>
        <UnstyledButton
          aria-label={t("late.of", { reference: item.reference, said })}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {badge}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <LateReason item={item} conferenceId={conferenceId} onReason={onReason} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ReasonProps extends Pick<Props, "item" | "conferenceId"> {
  readonly onReason: (reason: string) => Promise<boolean>;
  readonly onDone: () => void;
}

function LateReason({ item, conferenceId, onReason, onDone }: ReasonProps) {
  const { t } = useTranslation("agenda");
  const [reason, setReason, draft] = useDraft(
    { form: "lateReason", caseId: item.caseId, item: conferenceId },
    item.lateReason,
    z.string(),
  );
  const store = () => {
    if (reason.trim() !== "") void onReason(reason).then((taken) => taken && draft.forget());
    onDone();
  };
  return (
    <Stack gap="xs">
      <DraftNote draft={draft} />
      <TextInput
        label={t("late.why")}
        spellCheck={false}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && store()}
      />
      <Group justify="flex-end">
        <Button size="xs" disabled={reason.trim() === ""} onClick={store}>
          {t("late.store")}
        </Button>
      </Group>
    </Stack>
  );
}
