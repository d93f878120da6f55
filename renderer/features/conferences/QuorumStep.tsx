import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Quorum } from "../../../shared/conferences/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { OpeningStep } from "./OpeningStep.tsx";

interface Props {
  readonly quorum: Quorum;
  readonly reason: string;
  /** True once the meeting was opened: the reason is minuted and stays. */
  readonly locked: boolean;
  readonly onReason: (reason: string) => void;
}

/** Whether enough agencies are here, as it stands now; if not, who is missing, and the reason for meeting all the same. */
export function QuorumStep({ quorum, reason, locked, onReason }: Props) {
  const { t } = useTranslation("conferences");
  const word = useWords();
  const format = useFormat();
  const { coreAgencies, coreAgenciesNeeded, missingTypes, missingAgencies } = quorum;
  const enough = coreAgencies >= coreAgenciesNeeded;
  const missing = [
    ...(missingTypes.length === 0
      ? []
      : [t("quorum.missing", { agencies: format.list(missingTypes.map((type) => word("agencyType", type))) })]),
    ...(missingAgencies.length === 0 ? [] : [t("quorum.missingAgencies", { agencies: format.list(missingAgencies) })]),
    ...(!quorum.met && enough && missingTypes.length === 0 && missingAgencies.length === 0
      ? [t("quorum.notInvited")]
      : []),
  ];
  return (
    <OpeningStep
      number={4}
      title={t("opening.quorum")}
      done={quorum.met}
      {...(quorum.met ? { note: t("quorum.met") } : {})}
    >
      <div role="status">
        {coreAgenciesNeeded > 0 ? (
          <Text size="sm">
            {enough
              ? t("quorum.coreEnough", { count: coreAgencies })
              : t("quorum.core", { count: coreAgencies, needed: coreAgenciesNeeded })}
          </Text>
        ) : null}
        {missing.map((sentence) => (
          <Text key={sentence} size="sm" c="var(--concord-alarm)" mt={4}>
            {sentence}
          </Text>
        ))}
      </div>
      {quorum.met ? null : (
        <Textarea
          mt="sm"
          label={t("quorum.reason")}
          description={t("quorum.reasonMinuted")}
          autosize
          minRows={2}
          readOnly={locked}
          value={reason}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      )}
    </OpeningStep>
  );
}
