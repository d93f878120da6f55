import { useTranslation } from "react-i18next";

/** What was covered of a contact, in one line: the value, and after it what belongs to it. */
export function useContactText(): (fields: Readonly<Partial<Record<string, string>>>) => string {
  const { t } = useTranslation("people");
  return ({ value = "", postcode = "", codeWord = "", trustedPerson = "", landlord = "" }) => {
    const place = [value, postcode].filter(Boolean).join(", ");
    const more = [
      codeWord === "" ? "" : t("contact.codeWord", { word: codeWord }),
      trustedPerson === "" ? "" : t("contact.trusted", { person: trustedPerson }),
      landlord === "" ? "" : t("contact.landlord", { landlord }),
    ].filter(Boolean);
    return [place, ...more].join(" · ");
  };
}
