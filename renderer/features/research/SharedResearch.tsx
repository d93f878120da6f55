import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { GivenItems } from "./GivenItems.tsx";
import styles from "./research.module.css";
import { StateBadge } from "./StateBadge.tsx";

interface SharedResearchProps {
  readonly conferenceId: ConferenceId;
  readonly caseId: CaseId;
}

/** What agencies share about a case before it is heard and, for the chair of that conference, what is for the chair only. */
export function SharedResearch({ conferenceId, caseId }: SharedResearchProps) {
  const { t } = useTranslation("research");
  const { role } = useSession();
  const answers = useDeskQuery("research.answers", { conferenceId, caseId });
  const chair = useDeskQuery("research.forChair", { conferenceId, caseId }, { enabled: role === "chair" });
  return (
    <Stack gap="md">
      <FailureNote failure={answers.error} />
      {chair.data && chair.data.items.length > 0 ? (
        <section className={styles["chair"]} aria-label={t("chair.title")}>
          <div className={styles["chairBody"]}>
            <Text size="sm" fw={600} mt={8}>
              {t("chair.title")}
            </Text>
            <GivenItems items={chair.data.items} />
          </div>
        </section>
      ) : null}
      {(answers.data ?? []).map(({ agencyId, agencyName, state, items }) => (
        <section key={agencyId} aria-label={agencyName}>
          <div className={styles["light"]}>
            <Text size="sm" fw={600}>
              {agencyName}
            </Text>
            <StateBadge state={state} />
          </div>
          <GivenItems items={items} />
        </section>
      ))}
    </Stack>
  );
}
