import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CivilDate } from "../../../shared/dates.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";

/** Every report on an action, the newest first: who said what, when. */
export function ActionHistory({ actionId }: { readonly actionId: string }) {
  const { t } = useTranslation("actions");
  const format = useFormat();
  const word = useWords();
  const valueIn = (value: string): string => {
    const day = CivilDate.safeParse(value);
    return day.success ? format.day(day.data) : value;
  };
  const history = useDeskQuery("actions.history", { actionId });
  return (
    <section>
      <Text component="h3" fw={600} size="sm" m={0} mb={6}>
        {t("history.title")}
      </Text>
      <FailureNote failure={history.error} />
      {history.data?.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("history.none")}
        </Text>
      ) : null}
      <Stack gap={10}>
        {(history.data ?? []).toReversed().map((change, index) => (
          <div key={`${change.at} ${index}`}>
            <Text size="sm">
              <Text span fw={600}>
                {change.kind === "AGREED" || change.kind === "REPORTED"
                  ? word("actionStatus", change.to)
                  : word("actionChange", change.kind)}
              </Text>
              <Text span c="dimmed">
                {" · "}
                {t("history.by", { name: change.by, moment: format.moment(change.at) })}
              </Text>
            </Text>
            {change.toValue === null ? null : (
              <Text size="sm">
                {change.fromValue === null
                  ? valueIn(change.toValue)
                  : t("history.fromTo", { from: valueIn(change.fromValue), to: valueIn(change.toValue) })}
              </Text>
            )}
            {change.result ? (
              <Text size="sm">
                <Private>{change.result}</Private>
              </Text>
            ) : null}
          </div>
        ))}
      </Stack>
    </section>
  );
}
