import { Alert, Anchor, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { UnlockState } from "../../../shared/unlock/model.ts";
import { goTo } from "../../app/navigation.ts";
import { useLockedBecause } from "../../app/useForgetOnLock.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useTourAccount } from "../tour/tour.ts";
import { DemonstrationAccounts } from "./DemonstrationAccounts.tsx";
import { useLastAccount } from "./lastAccount.ts";
import styles from "./unlock.module.css";

interface SignInProps {
  readonly state: UnlockState;
  readonly onOther: () => void;
  readonly onRecover: () => void;
}

/** Account name and passphrase; after a lock it says why, and the same person comes back to the same place. */
export function SignIn({ state, onOther, onRecover }: SignInProps) {
  const { t } = useTranslation(["unlock", "app"]);
  const last = useLastAccount();
  const toured = useTourAccount();
  const guide = state.demonstrationAccounts?.find(({ name }) => name === toured);
  const lockedBecause = useLockedBecause((locked) => locked.reason);
  const [accountName, setAccountName] = useState(last.folder === state.folder ? last.accountName : "");
  const [passphrase, setPassphrase] = useState("");
  const [filledFor, setFilledFor] = useState<string>();
  // The guided tour says who signs in next; that can change while this screen is shown.
  if (guide && guide.name !== filledFor) {
    setFilledFor(guide.name);
    setAccountName(guide.name);
    setPassphrase(guide.passphrase);
  }
  const signIn = useDeskCommand("unlock.signIn");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    signIn.mutate(
      { accountName, passphrase },
      {
        onSuccess: ({ accountName: name }) => {
          if (name !== last.accountName || state.folder !== last.folder) goTo({ screen: "today" });
          useLastAccount.setState({ folder: state.folder, accountName: name });
          useLockedBecause.setState({ reason: null });
        },
        onError: () => setPassphrase(""),
      },
    );
  };
  const fill = (account: { readonly name: string; readonly passphrase: string }): void => {
    signIn.reset();
    setAccountName(account.name);
    setPassphrase(account.passphrase);
  };
  const accounts = state.demonstrationAccounts;
  const form = (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div>
          <Text size="sm" c="dimmed">
            {state.name}
          </Text>
          <Title order={2} fz={18}>
            {t("signIn.title")}
          </Title>
        </div>
        {lockedBecause !== null && (
          <Alert color="gray" icon={<IconLock size={18} aria-hidden />} p="sm" role="status">
            {t(`app:locked.${lockedBecause}`)}
          </Alert>
        )}
        <TextInput
          label={t("signIn.account")}
          value={accountName}
          onChange={(event) => setAccountName(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        <PasswordInput
          label={t("signIn.passphrase")}
          description={t("signIn.passphraseHint")}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <FailureNote failure={signIn.error} />
        <Group gap="sm">
          <Button type="submit" loading={signIn.isPending} disabled={accountName.trim() === "" || passphrase === ""}>
            {t("signIn.enter")}
          </Button>
          {signIn.isPending && (
            <Text size="sm" c="dimmed" role="status">
              {t("signIn.working")}
            </Text>
          )}
        </Group>
        <Group gap="lg" mt="xs">
          <Anchor component="button" type="button" size="sm" onClick={onOther}>
            {t("signIn.other")}
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={onRecover}>
            {t("signIn.recover")}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
  if (accounts === null) return form;
  return (
    <div className={styles["sides"]}>
      {form}
      <DemonstrationAccounts accounts={accounts} chosen={accountName} onChoose={fill} />
    </div>
  );
}
