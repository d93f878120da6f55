import { Button, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Input } from "../../../shared/contracts.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { DayField } from "../../ui/DayField.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { CandidateLine } from "./CandidateLine.tsx";
import { useFieldLabel } from "./fieldWords.ts";
import classes from "./people.module.css";

type Asked = Input<"people.lookFor">;

/** Somebody's name and birth as they were heard, and who is known already and may be them (`RULES.md` matching). */
export function LookForPerson() {
  const { t } = useTranslation("matching");
  const label = useFieldLabel();
  const [familyName, setFamilyName] = useState("");
  const [givenNames, setGivenNames] = useState("");
  const [dateOfBirth, setDateOfBirth] = useState<CivilDate | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const nothing: Asked = { familyName: "", givenNames: "", aliases: "", dateOfBirth: null, gender: "UNKNOWN" };
  const found = useDeskQuery("people.lookFor", asked ?? nothing, { enabled: asked !== null });
  const names = [familyName, givenNames].filter((text) => text.trim() !== "").length;
  // One name alone is the name of many: it is what the list is filtered by.
  const isEnough = names === 2 || (names === 1 && dateOfBirth !== null);
  const name = (key: "givenNames" | "familyName", value: string, onChange: (text: string) => void) => (
    <TextInput
      label={label(key)}
      spellCheck={false}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {t("look.means")}
      </Text>
      <form
        aria-label={t("look.title")}
        onSubmit={(event) => {
          event.preventDefault();
          if (isEnough) setAsked({ ...nothing, familyName, givenNames, dateOfBirth });
        }}
      >
        <div className={classes["fields"]}>
          {name("givenNames", givenNames, setGivenNames)}
          {name("familyName", familyName, setFamilyName)}
          <DayField label={label("dateOfBirth")} past value={dateOfBirth} onChange={setDateOfBirth} />
        </div>
        <Text size="sm" c="dimmed" mt="xs">
          {t("look.needs")}
        </Text>
        <Button type="submit" mt="md" disabled={!isEnough} loading={found.isFetching}>
          {t("look.do")}
        </Button>
      </form>
      <FailureNote failure={found.error} />
      <div aria-live="polite">
        {found.data?.length === 0 ? (
          <Text size="sm" mt="lg">
            {t("look.none")}
          </Text>
        ) : null}
        {found.data?.map((candidate) => (
          <CandidateLine key={candidate.personId} candidate={candidate} />
        ))}
      </div>
    </>
  );
}
