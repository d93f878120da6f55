import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { administrationFor } from "../../app/rooms.ts";
import { useSession } from "../../app/session.ts";
import styles from "./settings.module.css";

type Part = ReturnType<typeof administrationFor>[number];

/** The parts of the administration this account may enter, across the top of each of them. */
export function AdministrationTabs({ current }: { readonly current: Part }) {
  const { t } = useTranslation(["settings", "app"]);
  const go = useGo();
  const { role } = useSession();
  const words: Readonly<Record<Part, string>> = {
    settings: t("app:admin.settings"),
    houseStyle: t("app:admin.houseStyle"),
    agencies: t("app:admin.agencies"),
    accounts: t("app:admin.accounts"),
    audit: t("app:admin.audit"),
  };
  return (
    <nav aria-label={t("parts.label")} className={styles["tabs"]}>
      {administrationFor(role).map((part) => (
        <UnstyledButton
          key={part}
          className={styles["tab"] ?? ""}
          aria-current={part === current ? "page" : undefined}
          onClick={() => go({ screen: part })}
        >
          {words[part]}
        </UnstyledButton>
      ))}
    </nav>
  );
}
