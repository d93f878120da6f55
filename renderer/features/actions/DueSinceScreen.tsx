import { Button, Text } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { DueSinceGroup } from "./DueSinceGroup.tsx";
import classes from "./actions.module.css";

interface DueSinceScreenProps {
  readonly conferenceId: ConferenceId;
}

/**
 * What earlier conferences agreed and is due up to this one, agency by agency: its first standing item. Gone through by
 * keyboard: done, not done, not possible, or carried on to another day.
 */
export function DueSinceScreen({ conferenceId }: DueSinceScreenProps) {
  const { t } = useTranslation("actions");
  const go = useGo();
  const word = useWords();
  const { day } = useFormat();
  const conference = useDeskQuery("conferences.open", { conferenceId });
  const due = useDeskQuery("actions.dueSince", { conferenceId });
  const [openId, setOpenId] = useState<string | null>(null);
  const reviewed = due.data?.reviewed ?? [];
  const left = (due.data?.rows ?? []).filter(({ id }) => !reviewed.some(({ action }) => action.id === id));
  return (
    <>
      <PageHeader
        title={t("due.title")}
        {...(conference.data ? { detail: t("due.upTo", { day: day(conference.data.date) }) } : {})}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        mb="sm"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() =>
          go(
            conference.data?.status === "IN_SESSION"
              ? { screen: "meeting", conferenceId }
              : { screen: "conference", conferenceId },
          )
        }
      >
        {t("due.back")}
      </Button>
      <FailureNote failure={conference.error ?? due.error} />
      <Text size="sm" c="dimmed" role="status">
        {t("due.progress", { done: reviewed.length, all: (due.data?.total ?? 0) + closedIn(reviewed) })} {t("due.keys")}
      </Text>
      {due.data && left.length === 0 ? <Text my="md">{t("due.none")}</Text> : null}
      {byAgency(left).map(([agency, actions]) => (
        <DueSinceGroup
          key={agency}
          agency={agency}
          actions={actions}
          conferenceId={conferenceId}
          openId={openId}
          onOpen={setOpenId}
        />
      ))}
      {reviewed.length > 0 ? (
        <section className={classes["reviewed"]}>
          <Text component="h2" size="md" fw={600} m={0}>
            {t("due.reviewed")}
          </Text>
          <ul>
            {reviewed.map(({ action, answer }) => (
              <Text key={action.id} component="li" size="sm">
                {action.reference} · {action.ownerAgencyName} · {word("reviewAnswer", answer)}
                {answer === "CARRIED_ON" ? ` · ${day(action.due)}` : ""}
              </Text>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

const closedIn = (reviewed: readonly { readonly answer: string }[]): number =>
  reviewed.filter(({ answer }) => answer !== "CARRIED_ON").length;

/** The actions agency by agency, in each the earliest first. */
function byAgency(actions: readonly ActionLine[]): readonly (readonly [string, readonly ActionLine[]])[] {
  const groups = Map.groupBy(actions, ({ ownerAgencyName }) => ownerAgencyName);
  return [...groups].map(([agency, some]) => [agency, some.toSorted((a, b) => a.due.localeCompare(b.due))]);
}
