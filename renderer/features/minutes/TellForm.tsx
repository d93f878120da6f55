import { Button, Group, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CivilDate } from "../../../shared/dates.ts";
import type { Telling } from "../../../shared/minutes/model.ts";
import { useToday } from "../../app/deadlines.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";

const Typed = z.object({
  told: z.boolean(),
  on: CivilDate.nullable(),
  byName: z.string(),
  said: z.string(),
  whyNot: z.string(),
});
type Typed = z.infer<typeof Typed>;

/** What became of telling the victim: told on a day by somebody, with what was said; or why it was not possible. */
export function TellForm({ telling, onDone }: { readonly telling: Telling; readonly onDone: () => void }) {
  const { t } = useTranslation(["minutes", "app"]);
  const today = useToday();
  const tell = useDeskCommand("minutes.tell");
  const { hearingId, version } = telling;
  const [typed, setTyped, draft] = useDraft<Typed>(
    { form: "telling", hearingId },
    () => ({
      told: telling.told ?? true,
      on: CivilDate.nullable().parse(telling.on) ?? today,
      byName: telling.byName || telling.tellsName,
      said: telling.said,
      whyNot: telling.whyNot,
    }),
    Typed,
    version,
  );
  const set = (over: Partial<Typed>): void => setTyped((before) => ({ ...before, ...over }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { on } = typed;
    if (on === null) return;
    tell.mutate(
      { hearingId, baseVersion: version, ...typed, on },
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
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Radio.Group
          aria-label={t("tell.title")}
          value={typed.told ? "yes" : "no"}
          onChange={(value) => set({ told: value === "yes" })}
        >
          <Stack gap="xs">
            <Radio value="yes" label={t("tell.was")} />
            <Radio value="no" label={t("tell.wasNot")} />
          </Stack>
        </Radio.Group>
        <Group grow align="flex-start">
          <DayField label={t("tell.on")} required past value={typed.on} onChange={(on) => set({ on })} />
          <TextInput
            label={t("tell.by")}
            value={typed.byName}
            maxLength={200}
            onChange={(event) => set({ byName: event.currentTarget.value })}
          />
        </Group>
        {typed.told ? (
          <Textarea
            label={t("tell.said")}
            required
            autosize
            minRows={3}
            maxLength={2000}
            value={typed.said}
            onChange={(event) => set({ said: event.currentTarget.value })}
          />
        ) : (
          <Textarea
            label={t("tell.whyNot")}
            required
            autosize
            minRows={3}
            maxLength={2000}
            value={typed.whyNot}
            onChange={(event) => set({ whyNot: event.currentTarget.value })}
          />
        )}
        <FailureNote failure={tell.error} />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              draft.discard();
              onDone();
            }}
          >
            {t("app:cancel")}
          </Button>
          <Button type="submit" loading={tell.isPending} disabled={typed.on === null}>
            {t("tell.store")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
