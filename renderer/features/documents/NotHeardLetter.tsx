import { Button, Stack, Text } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId, ReferralId } from "../../../shared/ids.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { CaseRecipients } from "./CaseRecipients.tsx";
import { CopyOfOne } from "./CopyOfOne.tsx";
import { recipientKey } from "./recipientKey.ts";

/** Beside a case that was put off: the letter that tells the agency which referred it. */
export function NotHeardLetterButton({ caseId, reference }: { readonly caseId: CaseId; readonly reference: string }) {
  const { t } = useTranslation("documents");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileTypeDocx size={14} aria-hidden />}
        aria-label={t("notHeard.tellOf", { reference })}
        onClick={() => setOpened(true)}
      >
        {t("notHeard.tell")}
      </Button>
      <SidePanel
        opened={opened}
        onClose={() => setOpened(false)}
        width={460}
        title={t("notHeard.panel", { reference })}
      >
        <OfPutOff caseId={caseId} />
      </SidePanel>
    </>
  );
}

function OfPutOff({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation("documents");
  const kind = "NOT_HEARD_LETTER";
  const offered = useDeskQuery("documents.recipientsForCase", { caseId, kind });
  const produce = useDeskCommand("documents.produceForCase");
  const [to, setTo] = useState<string | null>(null);
  const all = offered.data?.recipients ?? [];
  const allowed = all.filter((one) => one.allowed);
  // The agency that referred is one; where a restricted case has several readers of it, one of them is chosen.
  const chosen = to ?? (allowed.length === 1 && allowed[0] ? recipientKey(allowed[0].recipient) : null);
  const recipient = allowed.find((one) => recipientKey(one.recipient) === chosen)?.recipient ?? null;
  const refusal = offered.data?.refusal ?? null;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("notHeard.means")}
      </Text>
      <FailureNote failure={offered.error} />
      {refusal === null ? (
        <>
          <CaseRecipients kind={kind} offered={all} mayGoOut={false} to={chosen} onTo={setTo} />
          <CopyOfOne
            ready={recipient !== null}
            making={produce}
            onMake={async (where) =>
              recipient === null
                ? undefined
                : produce.mutateAsync({ caseId, kind, assessmentId: null, recipient, ...where })
            }
          />
        </>
      ) : (
        <Text size="sm" role="status">
          {t(`ofCase.none.${refusal}`)}
        </Text>
      )}
    </Stack>
  );
}

/** Beside a referral that was declined: the letter that tells the agency which referred why. */
export function DeclinedLetter({ referralId }: { readonly referralId: ReferralId }) {
  const { t } = useTranslation("documents");
  const produce = useDeskCommand("documents.produceForReferral");
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600}>
        {t("notHeard.tell")}
      </Text>
      <Text size="sm" c="dimmed">
        {t("notHeard.means")}
      </Text>
      <CopyOfOne ready making={produce} onMake={(where) => produce.mutateAsync({ referralId, ...where })} />
    </Stack>
  );
}
