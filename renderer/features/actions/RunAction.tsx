import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { isOpen } from "../../../shared/actions/rules.ts";
import { CivilDate } from "../../../shared/dates.ts";
import type { DraftPlaceInput } from "../../../shared/drafts/place.ts";
import { useDraft, type Draft } from "../../app/useDraft.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import type { DeskFailure } from "../../desk/client.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Owner, OwnerFields } from "./OwnerFields.tsx";

type Doing = "reopen" | "verify" | "change" | "replace";

/** What who runs the conference may decide about an action now; each takes a reason. */
export function RunAction({ action }: { readonly action: ActionLine }) {
  const { t } = useTranslation("actions");
  const [doing, setDoing] = useState<Doing | null>(null);
  const mayRun = action.mayRun && action.status !== "PROPOSED";
  const reported = action.status === "DONE" || action.status === "NOT_POSSIBLE" || action.status === "NOT_DONE";
  const offered: readonly Doing[] = isOpen(action.status)
    ? ["change", "replace"]
    : reported && action.verifiedOn === null
      ? ["verify", "reopen"]
      : ["reopen"];
  useOpensDraft(["reopenAction", "changeAction"], action.id, ({ form, item }) => {
    const begun = form === "reopenAction" ? "reopen" : item;
    setDoing(offered.find((one) => one === begun) ?? null);
  });
  if (!mayRun) return null;
  const done = (): void => setDoing(null);
  return (
    <Stack gap={8}>
      <Group gap={8}>
        {offered.map((one) => (
          <Button
            key={one}
            size="compact-sm"
            variant={doing === one ? "light" : "default"}
            aria-expanded={doing === one}
            onClick={() => setDoing(doing === one ? null : one)}
          >
            {t(`run.${one}`)}
          </Button>
        ))}
      </Group>
      {doing === "reopen" ? <Reopen action={action} onDone={done} /> : null}
      {doing === "verify" ? <Verify action={action} onDone={done} /> : null}
      {doing === "change" || doing === "replace" ? (
        <Change key={doing} action={action} replaces={doing === "replace"} onDone={done} />
      ) : null}
    </Stack>
  );
}

const both = (first: () => void, then: () => void) => (): void => {
  first();
  then();
};

interface FormProps {
  readonly action: ActionLine;
  readonly onDone: () => void;
}

interface ReasonProps {
  readonly draft: Draft;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly reasonLabel: string;
  readonly label: string;
  readonly failure: DeskFailure | null;
  readonly pending: boolean;
  readonly onStore: () => void;
  readonly children?: ReactNode;
}

/** The form that ends with a reason, whatever is asked before it. */
function ReasonForm({ draft, reason, onReason, reasonLabel, label, failure, pending, onStore, children }: ReasonProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onStore();
      }}
    >
      <Stack gap={8}>
        <DraftNote draft={draft} />
        {children}
        <Group align="flex-end" gap={8}>
          <TextInput
            flex={1}
            label={reasonLabel}
            maxLength={1000}
            value={reason}
            onChange={(event) => onReason(event.currentTarget.value)}
          />
          <Button type="submit" disabled={reason.trim() === ""} loading={pending}>
            {label}
          </Button>
        </Group>
        <FailureNote failure={failure} />
      </Stack>
    </form>
  );
}

interface ReasonedProps extends Pick<ReasonProps, "reasonLabel" | "label" | "failure" | "pending"> {
  readonly place: DraftPlaceInput;
  /** `forget` is called once the reason has been taken. */
  readonly onStore: (reason: string, forget: () => void) => void;
}

function Reasoned({ place, onStore, ...form }: ReasonedProps) {
  const [reason, setReason, draft] = useDraft(place, "", z.string());
  return (
    <ReasonForm
      {...form}
      draft={draft}
      reason={reason}
      onReason={setReason}
      onStore={() => onStore(reason, draft.forget)}
    />
  );
}

function Reopen({ action, onDone }: FormProps) {
  const { t } = useTranslation("actions");
  const { mutate, error, isPending } = useDeskCommand("actions.reopen");
  return (
    <Reasoned
      place={{ form: "reopenAction", actionId: action.id }}
      label={t("run.reopen")}
      reasonLabel={t("detail.reopenReason")}
      failure={error}
      pending={isPending}
      onStore={(reason, forget) => mutate({ actionId: action.id, reason }, { onSuccess: both(forget, onDone) })}
    />
  );
}

function Verify({ action, onDone }: FormProps) {
  const { t } = useTranslation("actions");
  const { mutate, error, isPending } = useDeskCommand("actions.verify");
  return (
    <Reasoned
      place={{ form: "changeAction", actionId: action.id, item: "verify" }}
      label={t("run.verify")}
      reasonLabel={t("run.verifiedHow")}
      failure={error}
      pending={isPending}
      onStore={(reason, forget) =>
        mutate({ actionId: action.id, baseVersion: action.version, reason }, { onSuccess: both(forget, onDone) })
      }
    />
  );
}

const Changed = z.object({ reason: z.string(), text: z.string(), due: CivilDate.nullable(), owner: Owner });
type Changed = z.infer<typeof Changed>;

function Change({ action, replaces, onDone }: FormProps & { readonly replaces: boolean }) {
  const { t } = useTranslation("actions");
  const change = useDeskCommand("actions.change");
  const replace = useDeskCommand("actions.replace");
  const { ownerAgencyId, ownerAccountId, ownerName } = action;
  const [{ reason, text, due, owner }, setTyped, draft] = useDraft<Changed>(
    { form: "changeAction", actionId: action.id, item: replaces ? "replace" : "change" },
    { reason: "", text: action.text, due: action.due, owner: { ownerAgencyId, ownerAccountId, ownerName } },
    Changed,
    action.version,
  );
  const set = (patch: Partial<Changed>) => setTyped((before) => ({ ...before, ...patch }));
  const store = (): void => {
    if (due === null) return;
    const said = { actionId: action.id, baseVersion: action.version, due, ...owner, reason };
    const onSuccess = both(draft.forget, onDone);
    if (replaces) replace.mutate({ ...said, text }, { onSuccess });
    else change.mutate(said, { onSuccess });
  };
  return (
    <ReasonForm
      draft={draft}
      reason={reason}
      onReason={(typed) => set({ reason: typed })}
      label={t(replaces ? "run.replace" : "run.change")}
      reasonLabel={t("run.reason")}
      failure={replaces ? replace.error : change.error}
      pending={change.isPending || replace.isPending}
      onStore={store}
    >
      {replaces ? (
        <Textarea
          label={t("run.text")}
          maxLength={1000}
          value={text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      ) : null}
      <DayField label={t("register.due")} required value={due} onChange={(day) => set({ due: day })} />
      <OwnerFields owner={owner} onChange={(next) => set({ owner: next })} />
    </ReasonForm>
  );
}
