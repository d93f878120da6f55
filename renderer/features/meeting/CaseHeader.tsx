import { Badge } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { CivilDate } from "../../../shared/dates.ts";
import type { CaseId } from "../../../shared/ids.ts";
import type { HearingView } from "../../../shared/meeting/model.ts";
import type { MaskedContact, Person } from "../../../shared/people/model.ts";
import type { RiskLevel } from "../../../shared/risk/model.ts";
import { useWords } from "../../i18n/words.ts";
import { RiskLevelBadge } from "../../ui/RiskLevelBadge.tsx";
import styles from "./meeting.module.css";
import { ageOf, inRole, nameOf } from "./people.ts";
import { SafeContact } from "./SafeContact.tsx";

interface CaseHeaderProps {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly restricted: boolean;
  readonly people: readonly Person[];
  readonly contacts: readonly MaskedContact[];
  readonly referral: HearingView["referral"];
  readonly level: RiskLevel | null;
  readonly monthsSinceLast: number | null;
  readonly today: CivilDate;
}

/** Who the case is about: it stays in sight however far the case is scrolled. */
export const CaseHeader = memo(function CaseHeader(props: CaseHeaderProps) {
  const { caseId, reference, restricted, people, contacts, referral, level, monthsSinceLast, today } = props;
  const { t } = useTranslation("meeting");
  const victims = inRole(people, "VICTIM");
  const [victim] = victims;
  const age = victim === undefined ? null : ageOf(victim, today);
  const children = inRole(people, "CHILD").length;
  return (
    <header className={styles["caseHead"]}>
      <div className={styles["caseLine"]}>
        <h1 className={styles["caseName"]} data-private>
          {victims.map(nameOf).join(", ")}
        </h1>
        <span className={`${styles["caseFacts"]} ${styles["tabular"]}`}>
          {age === null ? reference : t("case.ageAndReference", { age, reference })}
        </span>
        <span className={styles["spring"]} />
        {restricted ? (
          <Badge color="gray" leftSection={<IconLock size={13} aria-hidden />}>
            {t("case.restricted")}
          </Badge>
        ) : null}
        <RiskLevelBadge level={level} score={referral.score} of={referral.scoreOf} />
        {referral.repeat ? (
          <Badge color="soon">
            {monthsSinceLast === null ? t("case.repeat") : t("case.repeatAfter", { count: monthsSinceLast })}
          </Badge>
        ) : referral.referrerSaysRepeat ? (
          <Badge color="gray">{t("case.repeatSays")}</Badge>
        ) : null}
        {referral.fromArea === "" ? null : <Badge color="gray">{t("case.from", { area: referral.fromArea })}</Badge>}
        {children === 0 ? null : <Badge color="gray">{t("case.children", { count: children })}</Badge>}
      </div>
      <div className={styles["caseSecond"]}>
        <SafeContact caseId={caseId} contacts={contacts} />
        <Perpetrators people={inRole(people, "PERPETRATOR")} today={today} />
      </div>
    </header>
  );
});

function Perpetrators({ people, today }: { readonly people: readonly Person[]; readonly today: CivilDate }) {
  const { t } = useTranslation("meeting");
  const word = useWords();
  if (people.length === 0) return null;
  return (
    <span>
      {t("case.perpetrator", { count: people.length })}{" "}
      {people.map((person, index) => {
        const age = ageOf(person, today);
        return (
          <span key={person.id}>
            {index === 0 ? null : "; "}
            <strong data-private>
              {age === null ? nameOf(person) : t("case.nameAndAge", { name: nameOf(person), age })}
            </strong>
            {person.relationship === null
              ? null
              : ` · ${word("relationship", person.relationship).toLocaleLowerCase()}`}
          </span>
        );
      })}
    </span>
  );
}
