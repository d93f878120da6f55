import { Alert, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWords } from "../../i18n/words.ts";
import type { Decision } from "./decision.ts";
import type { FormDraft } from "./formContext.ts";

interface Props {
  readonly form: FormDraft;
  /** The area lets nothing pass without consent, and there is none. */
  readonly stopped: boolean;
  readonly decision: Decision;
  readonly onChange: (patch: Partial<Decision>) => void;
}

/** Consent and lawful basis, read once more where it is decided; where consent is a gate, who opens it and why. */
export function ConsentAtDecision({ form, stopped, decision, onChange }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  return (
    <>
      <div>
        <Text size="sm" fw={500}>
          {t("decide.consent")}
        </Text>
        <Text size="sm" c={form.consent === "YES" ? "inherit" : "var(--concord-soon)"}>
          {form.consent === null ? "–" : word("consent", form.consent)}
        </Text>
        <Text size="sm" c="dimmed">
          {form.lawfulBasis === "" ? "–" : form.lawfulBasis}
        </Text>
      </div>
      {stopped ? (
        <Alert color="soon" p="sm">
          <Stack gap={8}>
            <Text size="sm">{t("decide.gate")}</Text>
            <TextInput
              label={t("decide.gateBy")}
              withAsterisk
              spellCheck={false}
              maxLength={200}
              value={decision.authorisedBy}
              onChange={(event) => onChange({ authorisedBy: event.currentTarget.value })}
            />
            <Textarea
              label={t("decide.gateReason")}
              withAsterisk
              spellCheck={false}
              maxLength={500}
              value={decision.overrideReason}
              onChange={(event) => onChange({ overrideReason: event.currentTarget.value })}
            />
          </Stack>
        </Alert>
      ) : null}
    </>
  );
}
