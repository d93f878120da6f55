import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../app/shortcuts.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Private } from "../../ui/Private.tsx";
import { AddPerson } from "./AddPerson.tsx";
import { nameOf, type Person } from "./peopleCase.ts";
import { PersonHistory } from "./PersonHistory.tsx";
import { PersonPanel } from "./PersonPanel.tsx";

/** Everybody in a case, one panel a person, with what this account may change of them. */
export function PeopleTab({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation("people");
  const view = useDeskQuery("people.ofCase", { caseId });
  const remove = useDeskCommand("people.remove");
  const putBack = useDeskCommand("people.putBack");
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Person | null>(null);
  const [history, setHistory] = useState<{ readonly person: Person; readonly field: string | null } | null>(null);
  const may = view.data?.may;
  useOpensDraft(["person"], caseId, () => setAdding(true), may?.change === true);
  const people = view.data?.people ?? [];
  useShortcuts(may?.change ? [{ code: "KeyN", label: t("add.title"), run: () => setAdding(true) }] : []);
  if (!view.data || !may) return <FailureNote failure={view.error} />;
  const { contacts, warnings } = view.data;
  const first = new Map<string, string>();
  for (const person of people) if (!first.has(person.role)) first.set(person.role, person.id);
  // A contact that came with a referral is kept by role: it is shown with the first person of that role.
  const isOf = (person: Person) => (contact: (typeof contacts)[number]) =>
    contact.personId === null ? first.get(contact.of) === person.id : contact.personId === person.id;
  const add = may.change ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t("add.title")}
    </Button>
  ) : null;
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="wrap">
        <Text size="sm" c="dimmed">
          {t("revealed")}
        </Text>
        {adding ? null : (
          <Group gap={8}>
            {add ? <KeyHint>N</KeyHint> : null}
            {add}
          </Group>
        )}
      </Group>
      {adding ? (
        <AddPerson
          caseId={caseId}
          hasVictim={people.some(({ role }) => role === "VICTIM")}
          onDone={() => setAdding(false)}
        />
      ) : null}
      {removed ? (
        <Alert color="gray" role="status">
          <Private>{t("removed", { name: nameOf(removed) })}</Private>{" "}
          <Button
            size="compact-sm"
            variant="default"
            loading={putBack.isPending}
            onClick={() => putBack.mutate({ caseId, personId: removed.id }, { onSuccess: () => setRemoved(null) })}
          >
            {t("putBack")}
          </Button>
        </Alert>
      ) : null}
      <FailureNote failure={remove.error ?? putBack.error} />
      {people.length === 0 ? <EmptyState title={t("empty.title")} text={t("empty.text")} action={add} /> : null}
      {people.map((person) => (
        <PersonPanel
          key={person.id}
          caseId={caseId}
          person={person}
          people={people}
          contacts={contacts.filter(isOf(person))}
          warnings={warnings.filter(({ personId }) => personId === person.id)}
          may={may}
          onHistory={(whose, field) => setHistory({ person: whose, field })}
          onRemove={(whose) => remove.mutate({ caseId, personId: whose.id }, { onSuccess: () => setRemoved(whose) })}
        />
      ))}
      {history ? (
        <PersonHistory caseId={caseId} person={history.person} field={history.field} onClose={() => setHistory(null)} />
      ) : null}
    </Stack>
  );
}
