import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/ids.ts";
import { displayName } from "../../../shared/people/rules.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./research.module.css";

/** Who is in the case, to be looked up and compared: names, other names, days of birth. */
export function CaseDetails({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation("research");
  const word = useWords();
  const { day } = useFormat();
  const { data } = useDeskQuery("cases.open", { caseId });
  if (!data) return null;
  return (
    <section aria-label={t("details.title")} className={styles["people"]}>
      {data.people.map((person) => (
        <div key={person.id}>
          <Text size="sm" component="span" c="dimmed">
            {word("caseRole", person.role)}{" "}
          </Text>
          <Text size="sm" component="span" fw={600} data-private>
            {displayName(person)}
          </Text>
          <Text size="sm" component="span" data-private>
            {person.aliases === "" ? "" : ` (${person.aliases})`}
            {person.dateOfBirth === null ? "" : ` · ${day(person.dateOfBirth)}`}
          </Text>
        </div>
      ))}
    </section>
  );
}
