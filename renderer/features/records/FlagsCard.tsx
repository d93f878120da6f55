import { Badge, Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FoldedList } from "./FoldedList.tsx";
import type { ShownFlag } from "./model.ts";
import { RecordCard } from "./RecordCard.tsx";
import classes from "./records.module.css";

interface Props {
  readonly flags: readonly ShownFlag[];
  readonly mayChange: boolean;
  readonly onAdd: () => void;
  readonly onOpen: (flag: ShownFlag) => void;
}

const colors = { REQUESTED: "gray", CONFIRMED: "sea", DUE: "soon", REMOVED: "gray" } as const;
const order = { DUE: 0, REQUESTED: 1, CONFIRMED: 2, REMOVED: 3 } as const;

/** Which agencies mark their files, until when; what is due first. An agency confirms its own in one press. */
export function FlagsCard({ flags, mayChange, onAdd, onOpen }: Props) {
  const { t } = useTranslation("records");
  const confirm = useDeskCommand("records.confirmFlag");
  return (
    <RecordCard
      title={t("flags.title")}
      addLabel={mayChange ? t("flags.add") : undefined}
      onAdd={onAdd}
      empty={t("flags.empty")}
      isEmpty={flags.length === 0}
    >
      <FailureNote failure={confirm.error} />
      <FoldedList
        items={flags.toSorted((one, other) => order[one.state] - order[other.state])}
        keyOf={({ id }) => id}
        shown={5}
      >
        {(flag) => (
          <div className={classes["line"]}>
            <FlagLine flag={flag}>
              {flag.mayRemove ? (
                <Group gap={0} mr={-8} wrap="nowrap">
                  {flag.mayChange && flag.confirmedOn === null ? (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t("flags.confirmOf", { agency: flag.agencyName })}
                      loading={confirm.isPending && confirm.variables.flagId === flag.id}
                      onClick={() => confirm.mutate({ flagId: flag.id, baseVersion: flag.version })}
                    >
                      {t("flags.confirm")}
                    </Button>
                  ) : null}
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    aria-label={t("flags.changeOf", { agency: flag.agencyName })}
                    onClick={() => onOpen(flag)}
                  >
                    {t("flags.change")}
                  </Button>
                </Group>
              ) : null}
            </FlagLine>
          </div>
        )}
      </FoldedList>
    </RecordCard>
  );
}

function FlagLine({ flag, children }: { readonly flag: ShownFlag; readonly children: ReactNode }) {
  const { t } = useTranslation("records");
  const { day } = useFormat();
  const word = useWords();
  const when = (): string => {
    if (flag.removedOn !== null) return t("flags.removedOn", { day: day(flag.removedOn) });
    return flag.state === "DUE"
      ? t("flags.dueOn", { day: day(flag.reviewOn) })
      : t("flags.until", { day: day(flag.reviewOn) });
  };
  return (
    <>
      <span className={classes["row"]}>
        <Text span size="sm" fw={600}>
          {flag.agencyName}
        </Text>
        <Badge color={colors[flag.state]}>{word("flagState", flag.state)}</Badge>
      </span>
      <span className={classes["row"]}>
        <Text span size="sm" c="dimmed" className="tabular">
          {when()}
        </Text>
        {children}
      </span>
      {flag.extendedOn === null ? null : (
        <Text size="sm" c="dimmed">
          {t("flags.extended", { day: day(flag.extendedOn), reason: flag.extendedReason })}
        </Text>
      )}
    </>
  );
}
