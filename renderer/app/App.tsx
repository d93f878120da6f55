import { Center, Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { UnlockState } from "../../shared/unlock/model.ts";
import { useFreshness } from "../desk/freshness.ts";
import { useDeskQuery } from "../desk/useDesk.ts";
import { SetUpScreen } from "../features/settings/SetUpScreen.tsx";
import { useCreating } from "../features/unlock/creating.ts";
import { Tour } from "../features/tour/Tour.tsx";
import { UnlockScreens } from "../features/unlock/UnlockScreens.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { FolderBrowser } from "../ui/FolderBrowser.tsx";
import { useChangingDriver, useForgetOthers } from "./driver.ts";
import { Frame } from "./Frame.tsx";
import { SessionContext } from "./session.ts";
import { useKeyboard } from "./shortcuts.ts";
import { useForgetOnLock } from "./useForgetOnLock.ts";

/** The whole window: the unlock screens until somebody is signed in, then the frame with the rooms. */
export function App() {
  useFreshness();
  useKeyboard();
  useForgetOnLock();
  return (
    <>
      <Shown />
      <FolderBrowser />
    </>
  );
}

function Shown() {
  const { t } = useTranslation("app");
  const { data, error } = useDeskQuery("unlock.state", {});
  const creating = useCreating((path) => path.creating);
  const changing = useChangingDriver(({ isChanging }) => isChanging);
  useForgetOthers(data?.session?.accountId ?? null);
  if (error) return <FailureNote failure={error} />;
  if (!data || changing) {
    return (
      <Center h="100%">
        <Loader aria-label={t("loading")} />
      </Center>
    );
  }
  return (
    <>
      <Inside state={data} creating={creating} />
      <Tour state={data} />
    </>
  );
}

function Inside({ state, creating }: { readonly state: UnlockState; readonly creating: boolean }) {
  if (state.session === null || creating) return <UnlockScreens state={state} />;
  const isSettingUp = !state.session.setUp && state.session.role === "administrator";
  return (
    // Nothing a screen remembers of one account is there when another drives.
    <SessionContext key={state.session.accountId} value={state.session}>
      {isSettingUp ? <SetUpScreen /> : <Frame />}
    </SessionContext>
  );
}
