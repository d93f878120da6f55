import { Alert } from "@mantine/core";
import { IconAlertTriangle, IconHistory, IconKey } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { NotCleared } from "./NotCleared.tsx";

/** What whoever signed in has to know before anything else: not cleared, an older copy, a recovery, failed sign-ins. */
export function Notices() {
  const { t } = useTranslation("today");
  const { t: inAccess } = useTranslation("access");
  const { moment } = useFormat();
  const recoveries = useDeskQuery("audit.recoveries", {});
  const { cleared, olderCopy, failedSignIns } = useSession();
  return (
    <>
      {olderCopy && (
        <Alert color="soon" icon={<IconHistory size={18} aria-hidden />} title={t("olderCopy.title")} maw={1240}>
          {t("olderCopy.text")}
        </Alert>
      )}
      {!cleared && <NotCleared />}
      {recoveries.data?.map(({ at, accountName }) => (
        <Alert
          key={at}
          color="soon"
          icon={<IconKey size={18} aria-hidden />}
          title={inAccess("recovery.title")}
          p="sm"
          maw={1240}
        >
          {inAccess("recovery.text", { name: accountName, moment: moment(at) })}
        </Alert>
      ))}
      {failedSignIns > 0 && (
        <Alert color="soon" icon={<IconAlertTriangle size={18} aria-hidden />} p="sm" maw={1240}>
          {t("signIn.failed", { count: failedSignIns })}
        </Alert>
      )}
    </>
  );
}
