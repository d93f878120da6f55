import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./conferences.module.css";

export const conferenceSteps = ["prepare", "meet", "followUp"] as const;
export type ConferenceStep = (typeof conferenceSteps)[number];

interface Props {
  readonly current: ConferenceStep;
  readonly onStep: (step: ConferenceStep) => void;
}

/** Prepare · Meet · Follow up, across the top of a conference. */
export function Steps({ current, onStep }: Props) {
  const { t } = useTranslation("conferences");
  const words = { prepare: t("steps.prepare"), meet: t("steps.meet"), followUp: t("steps.followUp") };
  return (
    <nav aria-label={t("steps.label")} className={classes["steps"]}>
      {conferenceSteps.map((step, index) => (
        <UnstyledButton
          key={step}
          className={classes["step"] ?? ""}
          aria-current={step === current ? "step" : undefined}
          onClick={() => onStep(step)}
        >
          {index + 1} {words[step]}
        </UnstyledButton>
      ))}
    </nav>
  );
}
