import { Alert, Anchor, Badge, Button, Group, Paper, Select, Stack, Text } from "@mantine/core";
import { IconEye, IconFileCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useToday } from "../conferences/today.ts";
import { jumpToField, ReferralFormContext } from "./formContext.ts";
import { FormSections } from "./FormSections.tsx";
import { ImportedForm, importedOf, nothingImported, type FormReading } from "./importedForm.ts";
import { ReadContacts } from "./ReadContacts.tsx";
import classes from "./referrals.module.css";
import { SectionIndex } from "./SectionIndex.tsx";

interface Props {
  readonly importId: string;
  /** Null: the file was read before a lock, and what was typed since is brought back. */
  readonly reading: FormReading | null;
  readonly onDiscarded: () => void;
}

/** What was understood of a filled form, every value beside the words it was taken from, open to change; stored on confirmation. */
export function FormReview({ importId, reading, onDiscarded }: Props) {
  const { t } = useTranslation("referrals");
  const { role } = useSession();
  const go = useGo();
  const today = useToday();
  const agencies = useDeskQuery("agencies.list", {});
  const start = useDeskCommand("referrals.start");
  const [imported, setImported, draft] = useDraft<ImportedForm>(
    { form: "importedForm", item: importId },
    () => (reading === null ? nothingImported(today) : importedOf(reading)),
    ImportedForm,
  );
  const set = (patch: Partial<ImportedForm>) => setImported((before) => ({ ...before, ...patch }));
  const { form, contacts, agencyId } = imported;
  const { understood, notUnderstood } = reading ?? imported;
  const unsure = understood.filter((value) => !value.sure);
  const administrator = role === "administrator";
  const store = () =>
    start.mutate(
      {
        form,
        contacts: contacts.map((contact, at) => ({ ...contact, codeWord: reading?.contacts[at]?.codeWord ?? "" })),
        agencyId,
      },
      {
        onSuccess: ({ referralId }) => {
          draft.forget();
          go({ screen: "referral", referralId });
        },
      },
    );
  const discard = (): void => {
    draft.discard();
    onDiscarded();
  };
  return (
    <div className={classes["layout"]}>
      <SectionIndex missing={new Set()} />
      <ReferralFormContext
        value={{
          form,
          set: (name, value) => setImported((before) => ({ ...before, form: { ...before.form, [name]: value } })),
          readOnly: false,
          missing: new Set(),
          sources: new Map(understood.map((value) => [value.field, value])),
        }}
      >
        <FormSections
          contactsOf={(of) => (
            <ReadContacts of={of} contacts={contacts} onChange={(typed) => set({ contacts: typed })} />
          )}
        />
      </ReferralFormContext>
      <Stack gap="md" className={classes["beside"] ?? ""}>
        <Paper p="md">
          <Text fw={600} mb={8}>
            {t("review.title")}
          </Text>
          <Group gap={8} mb="sm">
            <Badge leftSection={<IconFileCheck size={14} aria-hidden />}>
              {t("review.understood", { count: understood.length })}
            </Badge>
            {unsure.length > 0 ? (
              <Badge color="soon" leftSection={<IconEye size={14} aria-hidden />}>
                {t("review.unsure", { count: unsure.length })}
              </Badge>
            ) : null}
          </Group>
          <Text size="sm" c="dimmed" mb="sm">
            {t("review.text")}
          </Text>
          <DraftNote draft={{ ...draft, discard }} />
          {reading === null && imported.codeWordRead ? (
            <Text size="sm" c="var(--concord-soon)" mb="sm">
              {t("review.codeWord")}
            </Text>
          ) : null}
          {unsure.map(({ field, value }) => (
            <Anchor key={field} component="button" type="button" size="sm" mb={4} onClick={() => jumpToField(field)}>
              {t("review.check", { value })}
            </Anchor>
          ))}
          {administrator ? (
            <Select
              label={t("new.agency")}
              searchable
              mb="sm"
              data={(agencies.data ?? [])
                .filter(({ active }) => active)
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={agencyId}
              onChange={(id) => set({ agencyId: id })}
            />
          ) : null}
          <FailureNote failure={start.error} />
          <Button fullWidth loading={start.isPending} disabled={administrator && agencyId === null} onClick={store}>
            {t("review.store")}
          </Button>
        </Paper>
        {notUnderstood.length > 0 ? (
          <Alert color="gray" title={t("review.notUnderstood", { count: notUnderstood.length })}>
            <Stack gap={6}>
              {notUnderstood.map((line, index) => (
                <Text key={index} size="sm">
                  {line}
                </Text>
              ))}
            </Stack>
          </Alert>
        ) : null}
      </Stack>
    </div>
  );
}
