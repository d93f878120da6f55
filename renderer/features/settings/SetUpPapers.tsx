import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import type { Paper } from "../agencies/paper.ts";
import { PaperFields } from "./PaperFields.tsx";

/** The two papers that clear the coordinator: the own declaration and the agency's agreement. Stored as they are entered. */
export function SetUpPapers() {
  const { t } = useTranslation("unlock");
  const { accountId, agencyId, agencyName, cleared } = useSession();
  const accounts = useDeskQuery("accounts.list", {});
  const agencies = useDeskQuery("agencies.list", {});
  const changeAccount = useDeskCommand("accounts.change");
  const changeAgency = useDeskCommand("agencies.change");
  const account = accounts.data?.find(({ id }) => id === accountId);
  const agency = agencies.data?.find(({ id }) => id === agencyId);
  const declare = (paper: Paper): void => {
    if (!account) return;
    changeAccount.mutate({
      accountId,
      post: account.post,
      agencyId,
      declarationSignedOn: paper.signedOn,
      declarationExpiresOn: paper.expiresOn,
    });
  };
  const agree = (paper: Paper): void => {
    if (!agency) return;
    const { name, type, core, active } = agency;
    changeAgency.mutate({
      agencyId,
      name,
      type,
      core,
      active,
      agreementSignedOn: paper.signedOn,
      agreementExpiresOn: paper.expiresOn,
    });
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t("setUp.papersText")}</Text>
      {account && (
        <section aria-label={t("setUp.declaration")}>
          <Text size="sm" fw={600} mb={4}>
            {t("setUp.declaration")}
          </Text>
          <PaperFields
            paper={{ signedOn: account.declarationSignedOn, expiresOn: account.declarationExpiresOn }}
            onChange={declare}
          />
        </section>
      )}
      {agency && (
        <section aria-label={t("setUp.agreement", { agency: agencyName })}>
          <Text size="sm" fw={600} mb={4}>
            {t("setUp.agreement", { agency: agencyName })}
          </Text>
          <PaperFields
            paper={{ signedOn: agency.agreementSignedOn, expiresOn: agency.agreementExpiresOn }}
            onChange={agree}
          />
        </section>
      )}
      <FailureNote failure={accounts.error ?? agencies.error ?? changeAccount.error ?? changeAgency.error} />
      {!cleared && (
        <Text size="sm" c="dimmed">
          {t("setUp.noPapersYet")}
        </Text>
      )}
    </Stack>
  );
}
