import { Autocomplete } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { lawfulBasesFor } from "../../../shared/settings/lawfulBases.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { fieldId, useReferralForm } from "./formContext.ts";
import classes from "./referrals.module.css";
import { Source } from "./Source.tsx";

/** On which lawful basis it is shared: one of those of the area, or another in own words. */
export function LawfulBasisField() {
  const { t } = useTranslation("referrals");
  const { form, set, readOnly, missing } = useReferralForm();
  const area = useDeskQuery("settings.area", {});
  const bases = area.data ? lawfulBasesFor(area.data.settings, area.data.country, area.data.language) : [];
  return (
    <div className={classes["whole"]}>
      <Autocomplete
        id={fieldId("lawfulBasis")}
        label={t("field.lawfulBasis")}
        description={t("field.lawfulBasisOwn")}
        withAsterisk={missing.has("lawfulBasis")}
        readOnly={readOnly}
        spellCheck={false}
        maxLength={400}
        // What was chosen may be changed to another without being wiped out first.
        filter={({ options, search }) => (bases.includes(search) ? options : options.filter(contains(search)))}
        data={[...bases]}
        value={form.lawfulBasis}
        onChange={(lawfulBasis) => set("lawfulBasis", lawfulBasis)}
      />
      <Source field="lawfulBasis" />
    </div>
  );
}

const contains = (search: string) => (option: object) =>
  "value" in option && String(option.value).toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
