import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { followArea } from "../../app/language.ts";
import { lockNow } from "../../app/lock.ts";
import { flushPendingWrites } from "../../app/pendingWrites.ts";
import { useSession } from "../../app/session.ts";
import { useShortcuts } from "../../app/shortcuts.ts";
import { useFlushOnHide } from "../../app/useFlushOnHide.ts";
import { useIdleLock } from "../../app/useIdleLock.ts";
import { callOrThrow } from "../../desk/client.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { UnlockPage } from "../unlock/UnlockPage.tsx";
import { SetUpAccounts } from "./SetUpAccounts.tsx";
import { SetUpAgencies } from "./SetUpAgencies.tsx";
import { SetUpCalendar } from "./SetUpCalendar.tsx";
import { SetUpPapers } from "./SetUpPapers.tsx";

const steps = ["papers", "agencies", "accounts", "calendar"] as const;

/** The guided set-up after an area was created: papers, agencies, accounts, calendar. It shows until it was finished once. */
export function SetUpScreen() {
  const { t } = useTranslation(["unlock", "app"]);
  const { areaName, language, idleLockMinutes } = useSession();
  const [at, setAt] = useState(0);
  const { data: area, error } = useDeskQuery("settings.area", {});
  const finish = useDeskCommand("settings.changeArea");
  const step = steps[at] ?? "papers";
  useIdleLock(idleLockMinutes);
  useFlushOnHide();
  useEffect(() => void followArea(language), [language]);
  useShortcuts(
    [{ code: "KeyL", ctrl: true, inFront: true, label: t("app:keys.lock"), run: () => void lockNow() }],
    true,
  );
  const end = async (): Promise<void> => {
    await flushPendingWrites();
    // What was typed a moment ago is part of the area that is sent back.
    const latest = await callOrThrow("settings.area", {});
    await finish.mutateAsync({ ...latest, setUp: true });
    // Nobody comes back to these steps, nor to what was begun in them.
    for (const form of ["newAgency", "newAccount"] as const)
      await callOrThrow("drafts.drop", { place: { form, item: "set-up" } });
  };
  const isLast = at === steps.length - 1;
  return (
    <UnlockPage wide>
      <Stack gap="md">
        <div>
          <Text size="sm" c="dimmed">
            {[t("setUp.title", { area: areaName }), t("create.step", { step: at + 1, steps: steps.length })].join(
              " · ",
            )}
          </Text>
          <Title order={2} fz={18}>
            {t(`setUp.${step}Title`)}
          </Title>
        </div>
        <FailureNote failure={error} />
        {step === "papers" && <SetUpPapers />}
        {step === "agencies" && area && <SetUpAgencies country={area.country} />}
        {step === "accounts" && <SetUpAccounts />}
        {step === "calendar" && area && <SetUpCalendar area={area} />}
        <FailureNote failure={finish.error} />
        <Group gap="xs">
          {at > 0 && (
            <Button variant="default" onClick={() => setAt(at - 1)}>
              {t("app:back")}
            </Button>
          )}
          {isLast ? (
            <Button loading={finish.isPending} disabled={!area} onClick={() => void end().catch(() => undefined)}>
              {t("setUp.finish")}
            </Button>
          ) : (
            <Button onClick={() => setAt(at + 1)}>{t("app:continue")}</Button>
          )}
          <Text size="xs" c="dimmed" ml="auto">
            {t("setUp.later")}
          </Text>
        </Group>
      </Stack>
    </UnlockPage>
  );
}
