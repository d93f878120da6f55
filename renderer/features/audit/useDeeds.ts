import { useTranslation } from "react-i18next";
import deeds from "../../../locales/en/audit.json";

type DeedKey = Extract<keyof typeof deeds, `did.${string}`>;

const isDeedKey = (key: string): key is DeedKey => key.startsWith("did.") && Object.hasOwn(deeds, key);

/** What was done, in plain words: `"cases.open"` is "Read a case". A procedure without words keeps its name. */
export function useDeeds(): (procedure: string) => string {
  const { t } = useTranslation("audit");
  return (procedure) => {
    const key = `did.${procedure}`;
    return isDeedKey(key) ? t(key) : procedure;
  };
}
