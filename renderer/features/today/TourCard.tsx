import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StartTour } from "../tour/StartTour.tsx";
import { useTour } from "../tour/tour.ts";
import { TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

/** In the demonstration: the way to the guided tour. */
export function TourCard() {
  const { t } = useTranslation("tour");
  const isOn = useTour(({ at }) => at !== null);
  if (isOn) return null;
  return (
    <TodayCard title={t("card.title")}>
      <div className={styles["tour"]}>
        <Text size="sm" c="dimmed">
          {t("card.text")}
        </Text>
        <StartTour />
      </div>
    </TodayCard>
  );
}
