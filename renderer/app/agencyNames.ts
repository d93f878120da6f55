import { useTranslation } from "react-i18next";
import { useDeskQuery } from "../desk/useDesk.ts";
import { useSession } from "./session.ts";

/** How an agency is called on screen: the name its deeds were recorded under, and of one that was merged what it is part of now. */
export function useAgencyNames(): (agency: { readonly id: string; readonly name: string }) => string {
  const { t } = useTranslation("agencies");
  const { role } = useSession();
  const merged = useDeskQuery("agencies.merged", {}, { enabled: role !== "observer" });
  return ({ id, name }) => {
    const now = merged.data?.find(({ agencyId }) => agencyId === id)?.nowName;
    return now === undefined ? name : t("now", { name, now });
  };
}
