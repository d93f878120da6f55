import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { call } from "../../desk/client.ts";
import { AskForInformation } from "./AskForInformation.tsx";
import { PutOnList } from "./PutOnList.tsx";
import type { Chosen } from "./useChosen.ts";
import { useForEach } from "./useForEach.ts";

/** What can be done with the chosen referrals: only what is asked or prepared, never a decision. */
export function BulkBar({ chosen }: { readonly chosen: Chosen }) {
  const { t } = useTranslation(["referrals", "lists"]);
  const [doing, setDoing] = useState<"ask" | "list" | null>(null);
  const { lines, keep } = chosen;
  const { role } = useSession();
  const { busy, run } = useForEach();
  const sent = lines.filter(chosen.maySend);
  const asked = lines.filter(chosen.mayAsk);
  const listed = lines.filter(chosen.mayList);
  const close = (): void => setDoing(null);
  return (
    <Group gap="xs">
      <Text size="sm" fw={600} role="status">
        {t("lists:chosen.count", { count: lines.length })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        disabled={sent.length === 0}
        loading={busy}
        onClick={() => void run(sent, ({ id }) => call("referrals.submit", { referralId: id })).then(keep)}
      >
        {t("referrals:missing.submit")}
      </Button>
      {role === "administrator" ? (
        <>
          <Button size="compact-sm" variant="default" disabled={asked.length === 0} onClick={() => setDoing("ask")}>
            {t("referrals:bulk.ask")}
          </Button>
          <Button size="compact-sm" variant="default" disabled={listed.length === 0} onClick={() => setDoing("list")}>
            {t("referrals:bulk.list")}
          </Button>
        </>
      ) : null}
      <Button size="compact-sm" variant="subtle" onClick={() => keep([])}>
        {t("lists:chosen.none")}
      </Button>
      {doing === "ask" ? <AskForInformation lines={asked} onClose={close} onLeft={keep} /> : null}
      {doing === "list" ? <PutOnList lines={listed} onClose={close} onLeft={keep} /> : null}
    </Group>
  );
}
