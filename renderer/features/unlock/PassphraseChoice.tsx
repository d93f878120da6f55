import { Anchor, PasswordInput, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SheetOnScreen } from "./SheetOnScreen.tsx";
import { useSuggestedPassphrase } from "./suggestedPassphrase.ts";
import { TypeBack } from "./TypeBack.tsx";

interface PassphraseChoiceProps {
  readonly areaName: string;
  readonly accountName: string;
  /** Told the passphrase once it was typed back from the sheet (or twice, when it is the person's own), else null. */
  readonly onReady: (passphrase: string | null) => void;
}

/** A passphrase for an account: seven words on a printed sheet of which two are typed back, or one of the person's own. */
export function PassphraseChoice({ areaName, accountName, onReady }: PassphraseChoiceProps) {
  const { t } = useTranslation("unlock");
  const suggestion = useSuggestedPassphrase();
  const [own, setOwn] = useState(false);
  const switchTo = (isOwn: boolean): void => {
    setOwn(isOwn);
    onReady(null);
  };
  // A new sheet has to be typed back anew.
  const another = (): void => {
    suggestion.another();
    onReady(null);
  };
  const words = suggestion.passphrase.split(" ").filter((word) => word !== "");
  return (
    <Stack gap="sm">
      {own ? (
        <OwnPassphrase onReady={onReady} />
      ) : (
        words.length > 1 && (
          <>
            <SheetOnScreen
              kind="passphrase"
              parts={words}
              areaName={areaName}
              accountName={accountName}
              onAnother={another}
            />
            <TypeBack
              key={suggestion.passphrase}
              kind="word"
              parts={words}
              onDone={(done) => onReady(done ? suggestion.passphrase : null)}
            />
          </>
        )
      )}
      <Anchor component="button" type="button" size="sm" onClick={() => switchTo(!own)} w="fit-content">
        {own ? t("sheet.words") : t("sheet.own")}
      </Anchor>
    </Stack>
  );
}

const shortest = 15;

function OwnPassphrase({ onReady }: { readonly onReady: (passphrase: string | null) => void }) {
  const { t } = useTranslation(["unlock", "app"]);
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const tell = (one: string, two: string): void => onReady(one.length >= shortest && one === two ? one : null);
  return (
    <>
      <PasswordInput
        label={t("sheet.ownLabel")}
        description={t("sheet.ownHint")}
        value={first}
        onChange={(event) => {
          setFirst(event.currentTarget.value);
          tell(event.currentTarget.value, second);
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <PasswordInput
        label={t("sheet.again")}
        value={second}
        onChange={(event) => {
          setSecond(event.currentTarget.value);
          tell(first, event.currentTarget.value);
        }}
        error={second.length >= first.length && second !== first ? t("app:passphrase.different") : null}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
