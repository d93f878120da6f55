import { Checkbox, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { genders, Gender, Relationship, relationships } from "../../../shared/people/model.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { fieldId, useReferralForm, type PersonDraft } from "./formContext.ts";
import classes from "./referrals.module.css";
import { Source } from "./Source.tsx";

interface Props {
  /** Where this person stands in the form: `victim`, `perpetrators.0`. */
  readonly path: string;
  readonly part: "victim" | "perpetrator" | "child";
  readonly person: PersonDraft;
  readonly onChange: (person: PersonDraft) => void;
}

/** One human being as a referral names them. */
export function PersonFields({ path, part, person, onChange }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const { readOnly, missing } = useReferralForm();
  const set = (patch: Partial<PersonDraft>) => onChange({ ...person, ...patch });
  const genderWord = (value: string): string => {
    if (part === "child" && value === "WOMAN") return t("person.girl");
    return part === "child" && value === "MAN" ? t("person.boy") : word("gender", value);
  };
  const line = (name: "familyName" | "givenNames" | "aliases" | "schoolOrWork", label: string) => (
    <div>
      <TextInput
        id={fieldId(`${path}.${name}`)}
        label={label}
        withAsterisk={missing.has(`${path}.${name}`)}
        readOnly={readOnly}
        spellCheck={false}
        value={person[name]}
        onChange={(event) => set({ [name]: event.currentTarget.value })}
      />
      <Source field={`${path}.${name}`} />
    </div>
  );
  return (
    <div className={classes["fields"]}>
      {line("familyName", t("person.familyName"))}
      {line("givenNames", t("person.givenNames"))}
      <div id={fieldId(`${path}.dateOfBirth`)}>
        <DayField
          label={t("person.dateOfBirth")}
          disabled={readOnly}
          value={person.dateOfBirth}
          onChange={(dateOfBirth) => set({ dateOfBirth })}
        />
        <Source field={`${path}.dateOfBirth`} />
      </div>
      <div>
        <Select
          label={t("person.gender")}
          readOnly={readOnly}
          data={genders.map((value) => ({ value, label: genderWord(value) }))}
          value={person.gender}
          onChange={(value) => set({ gender: Gender.parse(value) })}
        />
        <Source field={`${path}.gender`} />
      </div>
      {part === "child" ? null : line("aliases", t("person.aliases"))}
      {part === "victim" ? null : (
        <div>
          <Select
            label={part === "child" ? t("person.relationOfChild") : t("person.relationship")}
            placeholder={t("form.choose")}
            readOnly={readOnly}
            clearable
            data={relationships.map((value) => ({ value, label: word("relationship", value) }))}
            value={person.relationship}
            onChange={(value) => set({ relationship: Relationship.nullable().parse(value) })}
          />
          <Source field={`${path}.relationship`} />
        </div>
      )}
      {line("schoolOrWork", part === "child" ? t("person.school") : t("person.work"))}
      {part === "child" ? null : (
        <Checkbox
          className={classes["whole"] ?? ""}
          label={t("person.worksForAgency")}
          description={t("person.worksForAgencyMeans")}
          disabled={readOnly}
          checked={person.worksForAgency}
          onChange={(event) => set({ worksForAgency: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
