import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconEye, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Conference, Observer } from "../../../shared/conferences/model.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { AccountId, type ConferenceId } from "../../../shared/ids.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import classes from "./conferences.module.css";

interface Props {
  readonly conference: Pick<Conference, "id" | "observers">;
  /** The accounts of observers, one of which somebody may be. */
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  readonly mayChange: boolean;
}

/** People who look on, each with the day they signed; without it they stay outside. */
export function Observers({ conference, accounts, mayChange }: Props) {
  const { t } = useTranslation("conferences");
  const write = useDeskCommand("meeting.writeObserver");
  const remove = useDeskCommand("meeting.removeObserver");
  const [adding, setAdding] = useState(false);
  const conferenceId = conference.id;
  useOpensDraft(["observer"], conferenceId, () => setAdding(true), mayChange);
  const change = ({ id, ...observer }: Observer, patch: Partial<Observer>) =>
    write.mutate({ conferenceId, observerId: id, ...observer, ...patch });
  return (
    <Stack gap={6} mt="md">
      <Text component="h3" fw={600} size="sm">
        {t("observers.title")}
      </Text>
      <FailureNote failure={write.error ?? remove.error} />
      {conference.observers.length === 0 && !adding ? (
        <Text size="sm" c="dimmed">
          {t("observers.none")}
        </Text>
      ) : null}
      {conference.observers.map((observer) => (
        <div key={observer.id} className={classes["observer"]}>
          <span>
            <Text component="span" fw={500}>
              {observer.name}
            </Text>
            {observer.organisation === "" ? null : (
              <Text component="span" size="sm" c="dimmed">
                {` · ${observer.organisation}`}
              </Text>
            )}
          </span>
          <Group gap={12} wrap="nowrap">
            {observer.signedOn === null ? (
              <Text size="xs" c="var(--concord-alarm)">
                {t("observers.notSigned")}
              </Text>
            ) : null}
            <DayField
              aria-label={t("observers.signedOn")}
              past
              disabled={!mayChange}
              value={observer.signedOn}
              onChange={(signedOn) => change(observer, signedOn === null ? { signedOn, inRoom: false } : { signedOn })}
            />
            <Checkbox
              label={t("observers.inRoom")}
              aria-label={t("observers.inRoomOf", { name: observer.name })}
              checked={observer.inRoom}
              disabled={!mayChange}
              onChange={(event) => change(observer, { inRoom: event.currentTarget.checked })}
            />
            {mayChange ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("observers.remove", { name: observer.name })}
                onClick={() => remove.mutate({ conferenceId, observerId: observer.id })}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            ) : null}
          </Group>
        </div>
      ))}
      {adding ? (
        <NewObserver
          conferenceId={conferenceId}
          accounts={accounts}
          onKeep={(said, forget) =>
            write.mutate(
              { conferenceId, observerId: null, inRoom: said.signedOn !== null, ...said },
              {
                onSuccess: () => {
                  forget();
                  setAdding(false);
                },
              },
            )
          }
        />
      ) : null}
      {mayChange && !adding ? (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconEye size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t("observers.add")}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

const Said = z.object({
  accountId: AccountId.nullable(),
  name: z.string(),
  organisation: z.string(),
  signedOn: CivilDate.nullable(),
});
type Said = z.infer<typeof Said>;
const nobody: Said = { accountId: null, name: "", organisation: "", signedOn: null };

interface NewObserverProps {
  readonly conferenceId: ConferenceId;
  readonly accounts: Props["accounts"];
  /** `forget` is called once it has been taken. */
  readonly onKeep: (said: Said, forget: () => void) => void;
}

function NewObserver({ conferenceId, accounts, onKeep }: NewObserverProps) {
  const { t } = useTranslation("conferences");
  const [said, setSaid, draft] = useDraft({ form: "observer", conferenceId }, nobody, Said);
  const put = (patch: Partial<Said>) => setSaid((before) => ({ ...before, ...patch }));
  return (
    <>
      <DraftNote draft={draft} />
      <form
        className={classes["newObserver"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (said.name.trim() !== "") onKeep(said, draft.forget);
        }}
      >
        {accounts.length > 0 ? (
          <Select
            size="sm"
            label={t("observers.account")}
            description={t("observers.accountHint")}
            placeholder={t("observers.noAccount")}
            clearable
            data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            value={said.accountId}
            onChange={(id) =>
              put({
                accountId: id === null ? null : AccountId.parse(id),
                name: accounts.find((account) => account.id === id)?.name ?? said.name,
              })
            }
          />
        ) : null}
        <TextInput
          size="sm"
          label={t("observers.name")}
          required
          autoFocus
          spellCheck={false}
          value={said.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TextInput
          size="sm"
          label={t("observers.organisation")}
          value={said.organisation}
          onChange={(event) => put({ organisation: event.currentTarget.value })}
        />
        <DayField
          label={t("observers.signedOn")}
          past
          value={said.signedOn}
          onChange={(signedOn) => put({ signedOn })}
        />
        <Button size="sm" type="submit">
          {t("observers.keep")}
        </Button>
      </form>
    </>
  );
}
