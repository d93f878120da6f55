import { Group, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CivilDate } from "../../../shared/dates.ts";
import { useToday } from "../../app/deadlines.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { paperState } from "../agencies/paper.ts";
import { PaperNote } from "../agencies/PaperNote.tsx";
import { NothingToDo, TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

interface Concern {
  readonly id: string;
  readonly screen: "accounts" | "agencies";
  readonly name: string;
  readonly signedOn: CivilDate | null;
  readonly expiresOn: CivilDate | null;
}

/** Agreements and declarations that are missing, have expired or end within a month, and agencies nobody may read for. */
export function Papers() {
  const { t } = useTranslation("today");
  const { list } = useFormat();
  const go = useGo();
  const today = useToday();
  const agencies = useDeskQuery("agencies.list", {});
  const accounts = useDeskQuery("accounts.list", {});
  const all: readonly Concern[] = [
    ...(agencies.data ?? [])
      .filter(({ active }) => active)
      .map(({ id, name, agreementSignedOn, agreementExpiresOn }) => ({
        id,
        screen: "agencies" as const,
        name,
        signedOn: agreementSignedOn,
        expiresOn: agreementExpiresOn,
      })),
    ...(accounts.data ?? [])
      .filter(({ active }) => active)
      .map(({ id, name, declarationSignedOn, declarationExpiresOn }) => ({
        id,
        screen: "accounts" as const,
        name,
        signedOn: declarationSignedOn,
        expiresOn: declarationExpiresOn,
      })),
  ];
  const concerns = all.filter((paper) => paperState(paper, today) !== "valid");
  const speaks = (agencyId: string): boolean =>
    (accounts.data ?? []).some(
      (account) =>
        account.active &&
        account.agencyId === agencyId &&
        !["missing", "expired"].includes(
          paperState({ signedOn: account.declarationSignedOn, expiresOn: account.declarationExpiresOn }, today),
        ),
    );
  const silent = (agencies.data ?? []).filter(({ id, active }) => active && !speaks(id));
  const isRead = agencies.data !== undefined && accounts.data !== undefined;
  return (
    <TodayCard title={t("papers.title")} {...(concerns.length > 0 ? { detail: String(concerns.length) } : {})}>
      <FailureNote failure={agencies.error ?? accounts.error} />
      {isRead && concerns.length === 0 && silent.length === 0 && <NothingToDo>{t("papers.none")}</NothingToDo>}
      <ul className={styles["list"]}>
        {concerns.map(({ id, screen, name, signedOn, expiresOn }) => (
          <li key={id}>
            <UnstyledButton className={styles["line"] ?? ""} onClick={() => go({ screen })}>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <Group gap={8}>
                <Text size="sm" c="dimmed">
                  {screen === "agencies" ? t("papers.agreement") : t("papers.declaration")}
                </Text>
                <PaperNote signedOn={signedOn} expiresOn={expiresOn} />
              </Group>
            </UnstyledButton>
          </li>
        ))}
        {isRead && silent.length > 0 && (
          <li>
            <UnstyledButton className={styles["line"] ?? ""} onClick={() => go({ screen: "accounts" })}>
              <Text size="sm" fw={600}>
                {t("papers.silent", { count: silent.length })}
              </Text>
              <Text size="sm" c="dimmed">
                {t("papers.silentNames", { agencies: list(silent.map(({ name }) => name)) })}
              </Text>
            </UnstyledButton>
          </li>
        )}
      </ul>
    </TodayCard>
  );
}
