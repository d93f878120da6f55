import { Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { useWords, type WordGroup } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import classes from "./timeline.module.css";
import { timelineIcons, type Entry, type EntryKind } from "./timelineGroups.ts";

const wordsOf: Partial<Readonly<Record<EntryKind, WordGroup>>> = {
  HEARING: "outcome",
  DEFERRED: "deferralReason",
  INCIDENT: "incidentType",
  ORDER_MADE: "orderKind",
  ORDER_BREACHED: "orderKind",
  ORDER_ENDED: "orderKind",
  PERSON_ADDED: "caseRole",
  CASE_LINKED: "linkKind",
};

interface Props {
  readonly entry: Entry;
  /** Null: the line leads nowhere. */
  readonly onOpen: (() => void) | null;
}

/** One thing that happened: its day, what it was, and whose; a line that leads somewhere is a button as a whole. */
export function TimelineLine({ entry, onOpen }: Props) {
  const { t } = useTranslation("records");
  const format = useFormat();
  const word = useWords();
  const { on, about, kind, codes, text, agencyName, conferenceId } = entry;
  const Icon = timelineIcons[kind];
  const group = wordsOf[kind];
  const told = group === undefined ? "" : format.list(codes.map((code) => word(group, code)));
  const line = (
    <>
      <time className={classes["day"]} dateTime={on}>
        {about ? t("timeline.about", { day: format.day(on) }) : format.day(on)}
      </time>
      <Icon
        size={16}
        color={kind === "ORDER_BREACHED" ? "var(--concord-alarm)" : "var(--mantine-color-dimmed)"}
        className={classes["sign"]}
        aria-hidden
      />
      <Text span size="sm" className={classes["told"] ?? ""}>
        <Text span fw={600} size="sm">
          {t(`timeline.${kind}`)}
        </Text>
        {told === "" ? null : ` · ${told}`}
        {text === "" ? null : (
          <>
            {" · "}
            <Private>{text}</Private>
          </>
        )}
      </Text>
      <Text span size="sm" c="dimmed" className={classes["whose"] ?? ""}>
        {agencyName ?? (conferenceId === null ? "" : t("timeline.conference"))}
      </Text>
    </>
  );
  return onOpen === null ? (
    <div className={classes["entry"]}>{line}</div>
  ) : (
    <UnstyledButton className={classes["entry"] ?? ""} data-opens onClick={onOpen}>
      {line}
    </UnstyledButton>
  );
}
