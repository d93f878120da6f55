import { Alert, Anchor, Badge, Button, Group, Paper, Select, Stack, Text } from "@mantine/core";
import { IconEye, IconFileCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContactEntry } from "../../../shared/people/model.ts";
import type { z } from "zod";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { jumpToField, ReferralFormContext, type FormDraft } from "./formContext.ts";
import { FormSections } from "./FormSections.tsx";
import { ReadContacts } from "./ReadContacts.tsx";
import classes from "./referrals.module.css";
import { SectionIndex } from "./SectionIndex.tsx";
import type { Reading } from "./useImport.ts";

type Contact = z.infer<typeof ContactEntry>;

/** What was understood of a filled form, every value beside the words it was taken from, open to change; stored on confirmation. */
export function FormReview({ reading }: { readonly reading: Reading & { readonly kind: "form" } }) {
  const { t } = useTranslation("referrals");
  const { role } = useSession();
  const go = useGo();
  const agencies = useDeskQuery("agencies.list", {});
  const start = useDeskCommand("referrals.start");
  const [form, setForm] = useState<FormDraft>(reading.form);
  const [contacts, setContacts] = useState<readonly Contact[]>(reading.contacts);
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const unsure = reading.understood.filter((value) => !value.sure);
  const administrator = role === "administrator";
  const store = () =>
    start.mutate(
      { form, contacts: [...contacts], agencyId },
      { onSuccess: ({ referralId }) => go({ screen: "referral", referralId }) },
    );
  return (
    <div className={classes["layout"]}>
      <SectionIndex missing={new Set()} />
      <ReferralFormContext
        value={{
          form,
          set: (name, value) => setForm((before) => ({ ...before, [name]: value })),
          readOnly: false,
          missing: new Set(),
          sources: new Map(reading.understood.map((value) => [value.field, value])),
        }}
      >
        <FormSections contactsOf={(of) => <ReadContacts of={of} contacts={contacts} onChange={setContacts} />} />
      </ReferralFormContext>
      <Stack gap="md" className={classes["beside"] ?? ""}>
        <Paper p="md">
          <Text fw={600} mb={8}>
            {t("review.title")}
          </Text>
          <Group gap={8} mb="sm">
            <Badge leftSection={<IconFileCheck size={14} aria-hidden />}>
              {t("review.understood", { count: reading.understood.length })}
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
              onChange={setAgencyId}
            />
          ) : null}
          <FailureNote failure={start.error} />
          <Button fullWidth loading={start.isPending} disabled={administrator && agencyId === null} onClick={store}>
            {t("review.store")}
          </Button>
        </Paper>
        {reading.notUnderstood.length > 0 ? (
          <Alert color="gray" title={t("review.notUnderstood", { count: reading.notUnderstood.length })}>
            <Stack gap={6}>
              {reading.notUnderstood.map((line, index) => (
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
