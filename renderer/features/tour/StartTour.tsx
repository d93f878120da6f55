import { Button } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { startTour, useTour } from "./tour.ts";

/** Begins the guided tour; nothing while it is on. */
export function StartTour() {
  const { t } = useTranslation("tour");
  const isOn = useTour(({ at }) => at !== null);
  if (isOn) return null;
  return (
    <Button size="xs" variant="default" leftSection={<IconRoute size={16} aria-hidden />} onClick={startTour}>
      {t("start")}
    </Button>
  );
}
