import { useState } from "react";
import type { UnlockState } from "../../../shared/unlock/model.ts";
import { CreateArea } from "./CreateArea.tsx";
import { Recover } from "./Recover.tsx";
import { SignIn } from "./SignIn.tsx";
import { UnlockPage } from "./UnlockPage.tsx";
import { Welcome } from "./Welcome.tsx";

type View = "welcome" | "create" | "signIn" | "recover";

/** What is shown while nobody is signed in: where to start, creating an area, signing in, coming back with the recovery key. */
export function UnlockScreens({ state }: { readonly state: UnlockState }) {
  const [chosen, setChosen] = useState<View | null>(null);
  const view = chosen ?? (state.state === "noArea" ? "welcome" : "signIn");
  return (
    <UnlockPage wide={view === "signIn" && state.demonstrationAccounts !== null}>
      {view === "welcome" && (
        <Welcome recent={state.recent} onCreate={() => setChosen("create")} onChosen={() => setChosen("signIn")} />
      )}
      {view === "create" && <CreateArea onBack={() => setChosen("welcome")} />}
      {view === "signIn" && (
        <SignIn state={state} onOther={() => setChosen("welcome")} onRecover={() => setChosen("recover")} />
      )}
      {view === "recover" && <Recover onBack={() => setChosen("signIn")} />}
    </UnlockPage>
  );
}
