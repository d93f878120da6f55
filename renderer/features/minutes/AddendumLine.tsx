import { Badge, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Addendum } from "../../../shared/minutes/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import classes from "./minutes.module.css";

interface AddendumLineProps {
  readonly addendum: Addendum;
  /** The number a draft would get now. */
  readonly next: number;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** One addendum with its number; a draft with the keys to change it, to take it out, and to make it final. */
export function AddendumLine({ addendum, next, mayChange, onChange }: AddendumLineProps) {
  const { t } = useTranslation("minutes");
  const word = useWords();
  const { moment } = useFormat();
  const approve = useDeskCommand("minutes.approveAddendum");
  const remove = useDeskCommand("minutes.removeAddendum");
  const { id: addendumId, number, kind, text, reference, agencyName, basis, onlyAgencies } = addendum;
  const signed =
    addendum.approvedAt === null
      ? t("addenda.writtenBy", { day: moment(addendum.writtenAt), name: addendum.writtenBy })
      : t("addenda.approvedBy", { day: moment(addendum.approvedAt), name: addendum.approvedBy ?? "" });
  const about = [
    t("addenda.from", { agency: agencyName }),
    ...(basis === null ? [] : [word("basis", basis)]),
    signed,
    ...(onlyAgencies.length === 0 ? [] : [t("addenda.only")]),
  ];
  return (
    <li>
      <Group gap="sm">
        <Text fw={600}>{number === null ? t("addenda.draft") : t("addenda.number", { number })}</Text>
        <Badge color="gray">{word("addendumKind", kind)}</Badge>
        <Text size="sm">{reference ?? t("addenda.whole")}</Text>
      </Group>
      <Text className={classes["prose"]} mt={4} data-private>
        {text}
      </Text>
      <Text size="sm" c="dimmed">
        {about.join(" · ")}
      </Text>
      {mayChange && (
        <>
          <Group gap="xs" mt="xs">
            <Button size="xs" loading={approve.isPending} onClick={() => approve.mutate({ addendumId })}>
              {t("addenda.approve")}
            </Button>
            <Button size="xs" variant="default" onClick={onChange}>
              {t("addenda.change")}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              loading={remove.isPending}
              onClick={() => remove.mutate({ addendumId })}
            >
              {t("addenda.remove")}
            </Button>
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {t("addenda.approveHint", { number: next })}
          </Text>
          <FailureNote failure={approve.error ?? remove.error} />
        </>
      )}
    </li>
  );
}
