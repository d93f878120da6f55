import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CivilDate } from "../../../shared/dates.ts";
import type { Candidate } from "../../../shared/people/matching/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import classes from "./people.module.css";

const colours: Readonly<Record<Candidate["band"], string>> = { SURE: "sea", LIKELY: "gray", POSSIBLE: "gray" };

interface Props {
  readonly candidate: Candidate;
  /** Says that they are the same; without it the way to their cases stands there instead. */
  readonly onSame?: () => void;
}

/** Somebody known who may be the person: why, from which cases, and what can be done about it. */
export function CandidateLine({ candidate, onSame }: Props) {
  const { t } = useTranslation(["referrals", "people"]);
  const word = useWords();
  const format = useFormat();
  const go = useGo();
  const { name, dateOfBirth, band, reasons, cases } = candidate;
  // A reason about days names them as days; everything else is a name, a number or an address as it was written.
  const said = (value: string): string => {
    const day = CivilDate.safeParse(value);
    return day.success ? format.day(day.data) : value;
  };
  const inCase = ({ role, reference, lastReferralOn }: Candidate["cases"][number]): string =>
    lastReferralOn === null
      ? t("same.inCase", { role: word("caseRole", role), reference })
      : t("same.inCaseSince", { role: word("caseRole", role), reference, day: format.day(lastReferralOn) });
  return (
    <div className={classes["candidate"]}>
      <Group gap={8} justify="space-between" wrap="nowrap" align="start">
        <Text size="sm" fw={600}>
          <Private>{name}</Private>
          {dateOfBirth ? <Private>{` · ${format.day(dateOfBirth)}`}</Private> : null}
        </Text>
        <Badge size="sm" color={colours[band]} flex="none">
          {word("matchBand", band)}
        </Badge>
      </Group>
      <ul className={classes["reasons"]}>
        {reasons.map(({ code, typed, known }) => (
          <li key={`${code} ${typed}`}>
            <Private>{t(`people:reasons.${code}`, { typed: said(typed), known: said(known) })}</Private>
          </li>
        ))}
      </ul>
      {cases.map((one) =>
        onSame ? (
          <Text key={`${one.caseId} ${one.role}`} size="xs" c="dimmed">
            {inCase(one)}
          </Text>
        ) : (
          <Anchor
            key={`${one.caseId} ${one.role}`}
            component="button"
            type="button"
            size="sm"
            display="block"
            onClick={() => go({ screen: "case", caseId: one.caseId })}
          >
            {inCase(one)}
          </Anchor>
        ),
      )}
      {onSame ? (
        <Button size="compact-sm" mt={6} variant="light" onClick={onSame}>
          {t("same.isThis")}
        </Button>
      ) : null}
    </div>
  );
}
