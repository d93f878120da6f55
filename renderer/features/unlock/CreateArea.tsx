import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { creationOver, creationStarted } from "./creating.ts";
import { AdministratorStep } from "./AdministratorStep.tsx";
import { AreaStep } from "./AreaStep.tsx";
import { proposedArea, type NewArea } from "./newArea.ts";
import { PassphraseChoice } from "./PassphraseChoice.tsx";
import { SheetOnScreen } from "./SheetOnScreen.tsx";
import { TypeBack } from "./TypeBack.tsx";
import { useLastAccount } from "./lastAccount.ts";

const steps = ["area", "administrator", "passphrase", "recovery"] as const;
type Step = (typeof steps)[number];

/** The guided path to an area of one's own: the area, the coordinator, a printed passphrase, a printed recovery kit. */
export function CreateArea({ onBack }: { readonly onBack: () => void }) {
  const { t, i18n } = useTranslation(["unlock", "app"]);
  const [area, setArea] = useState<NewArea>(() => proposedArea(i18n.language === "fr" ? "fr" : "en"));
  const [step, setStep] = useState<Step>("area");
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [hasKit, setHasKit] = useState(false);
  const create = useDeskCommand("unlock.createArea");
  const signIn = useDeskCommand("unlock.signIn");
  const { data: state } = useDeskQuery("unlock.state", {});
  const change = (part: Partial<NewArea>): void => setArea((before) => ({ ...before, ...part }));
  // The next visit to the sheet shows other words.
  const backToAdministrator = (): void => {
    setPassphrase(null);
    setStep("administrator");
  };
  const make = (): void => {
    const { parentFolder } = area;
    if (parentFolder === null || passphrase === null) return;
    creationStarted();
    create.mutate(
      { ...area, parentFolder, passphrase },
      { onSuccess: () => setStep("recovery"), onError: creationOver },
    );
  };
  const enter = (): void => {
    if (state?.session) {
      useLastAccount.setState({ folder: state.folder, accountName: state.session.accountName });
      creationOver();
      return;
    }
    if (passphrase === null) return;
    signIn.mutate(
      { accountName: area.administratorName, passphrase },
      {
        onSuccess: ({ accountName }) => {
          useLastAccount.setState({ folder: create.data?.folder ?? null, accountName });
          creationOver();
        },
      },
    );
  };
  const titles = {
    area: t("create.area"),
    administrator: t("create.administrator"),
    passphrase: t("create.passphrase"),
    recovery: t("create.recovery"),
  };
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" c="dimmed">
          {[t("create.title"), t("create.step", { step: steps.indexOf(step) + 1, steps: steps.length })].join(" · ")}
        </Text>
        <Title order={2} fz={18}>
          {titles[step]}
        </Title>
      </div>
      {step === "area" && (
        <AreaStep area={area} onChange={change} onBack={onBack} onNext={() => setStep("administrator")} />
      )}
      {step === "administrator" && (
        <AdministratorStep
          area={area}
          onChange={change}
          onBack={() => setStep("area")}
          onNext={() => setStep("passphrase")}
        />
      )}
      {step === "passphrase" && (
        <>
          <Text size="sm">{t("create.passphraseText")}</Text>
          <PassphraseChoice areaName={area.name} accountName={area.administratorName} onReady={setPassphrase} />
          <FailureNote failure={create.error} />
          <Group gap="xs">
            <Button variant="default" onClick={backToAdministrator} disabled={create.isPending}>
              {t("app:back")}
            </Button>
            <Button onClick={make} disabled={passphrase === null} loading={create.isPending}>
              {t("create.make")}
            </Button>
          </Group>
        </>
      )}
      {step === "recovery" && create.data && (
        <>
          <Text size="sm">{t("create.recoveryText")}</Text>
          <SheetOnScreen kind="recovery" parts={create.data.recoveryKey.split("-")} areaName={area.name} />
          <TypeBack kind="group" parts={create.data.recoveryKey.split("-")} onDone={setHasKit} />
          <FailureNote failure={signIn.error} />
          <Group gap="xs">
            <Button onClick={enter} disabled={!hasKit} loading={signIn.isPending}>
              {t("create.enter")}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
