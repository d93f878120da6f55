import { Badge, Group, Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ageOn } from "../../../shared/dates.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import { RepeatSentence } from "../../ui/RepeatSentence.tsx";
import { RiskLevelBadge } from "../../ui/RiskLevelBadge.tsx";
import { CallEmergency } from "../conferences/CallEmergency.tsx";
import { useToday } from "../conferences/today.ts";
import { CloseCase } from "../records/CloseCase.tsx";
import classes from "./cases.module.css";
import type { OpenedCase } from "./openedCase.ts";
import { RevealedContact } from "./RevealedContact.tsx";

/** Who the case is about; stays in view however far the page is scrolled. */
export function CaseHeader({ case: opened }: { readonly case: OpenedCase }) {
  const { t } = useTranslation(["cases", "records"]);
  const format = useFormat();
  const word = useWords();
  const today = useToday();
  const area = useDeskQuery("settings.area", {});
  const records = useDeskQuery("records.ofCase", { caseId: opened.id });
  const closing = records.data?.closing ?? null;
  const scoreOf = area.data?.settings.highRiskScoreOf;
  const victim = opened.people.find((person) => person.role === "VICTIM");
  const safe = opened.contacts.find((contact) => contact.of === "VICTIM" && contact.safe && contact.kind === "PHONE");
  const perpetrators = opened.people.filter((person) => person.role === "PERPETRATOR");
  return (
    <header className={classes["header"]}>
      <Group justify="space-between" wrap="wrap" gap={8}>
        <Group gap={12} align="baseline">
          <Text component="h2" className={classes["name"] ?? ""} m={0}>
            <Private>{opened.victimName}</Private>
          </Text>
          <Text c="dimmed" className="tabular">
            {victim?.dateOfBirth ? `${ageOn(victim.dateOfBirth, today)} · ${opened.reference}` : opened.reference}
          </Text>
        </Group>
        <Group gap={8}>
          <RiskLevelBadge
            level={opened.level}
            score={opened.score}
            {...(scoreOf === undefined ? {} : { of: scoreOf })}
          />
          {opened.repeat ? (
            <Badge color="soon">{t("header.repeat")}</Badge>
          ) : opened.referrerSaysRepeat ? (
            <Badge color="gray">{t("header.repeatSays")}</Badge>
          ) : null}
          {closing ? (
            <Badge color="gray" variant="filled">
              {t("records:closed.badge")}
            </Badge>
          ) : null}
          {opened.restricted ? (
            <Badge color="gray" leftSection={<IconLock size={13} aria-hidden />}>
              {t("header.restricted")}
            </Badge>
          ) : null}
          {opened.children > 0 ? <Badge color="gray">{t("header.children", { count: opened.children })}</Badge> : null}
          {closing ? null : <CallEmergency caseId={opened.id} reference={opened.reference} />}
          {records.data?.mayClose ? <CloseCase caseId={opened.id} records={records.data} /> : null}
        </Group>
      </Group>
      <Group gap={20} mt={6} wrap="wrap">
        {safe ? <RevealedContact caseId={opened.id} contact={safe} holdKey="KeyR" bare /> : null}
        {perpetrators.map((person) => (
          <Text key={person.id} size="sm">
            <Text span c="dimmed">
              {t("header.perpetrator")}{" "}
            </Text>
            <Text span fw={600}>
              <Private>{[person.givenNames, person.familyName].filter(Boolean).join(" ")}</Private>
            </Text>
            <Text span c="dimmed">
              {person.relationship ? ` · ${word("relationship", person.relationship)}` : ""}
              {person.dateOfBirth ? ` · ${format.age(ageOn(person.dateOfBirth, today))}` : ""}
            </Text>
          </Text>
        ))}
      </Group>
      {opened.repeatAnswer?.repeat ? (
        <Text size="sm" c="dimmed" mt={4}>
          <RepeatSentence repeat={opened.repeatAnswer} />
        </Text>
      ) : null}
      {closing ? (
        <Text size="sm" c="dimmed" mt={4}>
          <Private>
            {t("records:closed.sentence", {
              day: format.day(closing.on),
              name: closing.byName,
              reason: closing.reason,
            })}
          </Private>
        </Text>
      ) : null}
    </header>
  );
}
