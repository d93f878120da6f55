import { useTranslation } from "react-i18next";
import { notClearedReasons } from "../../../shared/conferences/rules.ts";

/** Why an agency may get no list and no minutes now, in a few words; an unknown reason stays as it is. */
export function useNotCleared(): (reason: string) => string {
  const { t } = useTranslation("conferences");
  return (reason) => {
    const known = notClearedReasons.find((one) => one === reason);
    return known ? t(`notCleared.${known}`) : reason;
  };
}
