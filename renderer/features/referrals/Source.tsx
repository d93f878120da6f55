import { useTranslation } from "react-i18next";
import { useReferralForm } from "./formContext.ts";
import classes from "./referrals.module.css";

/** The words of the file a value was taken from; an uncertain reading is marked with a word. Nothing outside an import. */
export function Source({ field }: { readonly field: string }) {
  const { t } = useTranslation("referrals");
  const { sources } = useReferralForm();
  const source = sources.get(field);
  if (!source) return null;
  return (
    <div className={classes["source"]} data-unsure={source.sure ? undefined : true}>
      {source.sure ? t("import.source", { words: source.source }) : t("import.sourceUnsure", { words: source.source })}
    </div>
  );
}
