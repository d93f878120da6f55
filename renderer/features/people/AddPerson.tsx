import { Button, Group, Select, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CivilDate } from "../../../shared/dates.ts";
import { CaseRole, caseRoles, Gender, genders, Relationship, relationships } from "../../../shared/people/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useFieldLabel } from "./fieldWords.ts";
import classes from "./people.module.css";

interface Props {
  readonly caseId: string;
  readonly hasVictim: boolean;
  readonly onDone: () => void;
}

const PersonDraft = z.object({
  role: CaseRole,
  relationship: z.string().nullable(),
  familyName: z.string(),
  givenNames: z.string(),
  dateOfBirth: CivilDate.nullable(),
  gender: Gender,
});
type PersonDraft = z.infer<typeof PersonDraft>;

const nobodyYet: PersonDraft = {
  role: "CHILD",
  relationship: null,
  familyName: "",
  givenNames: "",
  dateOfBirth: null,
  gender: "UNKNOWN",
};

/** Puts somebody new into the case: who they are in it, and what they are called; the rest is told afterwards. */
export function AddPerson({ caseId, hasVictim, onDone }: Props) {
  const { t } = useTranslation("people");
  const word = useWords();
  const label = useFieldLabel();
  const add = useDeskCommand("people.add");
  const [person, setPerson, draft] = useDraft({ form: "person", caseId }, nobodyYet, PersonDraft);
  const { role, relationship, familyName, givenNames, dateOfBirth, gender } = person;
  const set = (part: Partial<PersonDraft>) => setPerson((before) => ({ ...before, ...part }));
  const roles = caseRoles.filter((one) => one !== "VICTIM" || !hasVictim);
  const store = () =>
    add.mutate(
      {
        caseId,
        role,
        relationship: role === "PERPETRATOR" ? Relationship.nullable().parse(relationship) : null,
        familyName,
        givenNames,
        dateOfBirth,
        gender,
      },
      {
        onSuccess: () => {
          draft.forget();
          onDone();
        },
      },
    );
  return (
    <form
      className={classes["adding"]}
      aria-label={t("add.title")}
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <Text component="h3" fw={600} m={0}>
        {t("add.title")}
      </Text>
      <DraftNote draft={draft} />
      <div className={classes["fields"]}>
        <Select
          label={label("role")}
          data={roles.map((value) => ({ value, label: word("caseRole", value) }))}
          value={role}
          onChange={(value) => set({ role: CaseRole.parse(value) })}
        />
        {role === "PERPETRATOR" ? (
          <Select
            label={label("relationship")}
            clearable
            data={relationships.map((value) => ({ value, label: word("relationship", value) }))}
            value={relationship}
            onChange={(value) => set({ relationship: value })}
          />
        ) : null}
        <TextInput
          label={label("givenNames")}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          value={givenNames}
          onChange={(event) => set({ givenNames: event.currentTarget.value })}
        />
        <TextInput
          label={label("familyName")}
          spellCheck={false}
          autoComplete="off"
          value={familyName}
          onChange={(event) => set({ familyName: event.currentTarget.value })}
        />
        <DayField label={label("dateOfBirth")} past value={dateOfBirth} onChange={(day) => set({ dateOfBirth: day })} />
        <Select
          label={label("gender")}
          data={genders.map((value) => ({ value, label: word("gender", value) }))}
          value={gender}
          onChange={(value) => set({ gender: Gender.parse(value) })}
        />
      </div>
      {role === "INFORMANT" ? (
        <Text size="sm" c="dimmed" mt={8}>
          {t("add.informant")}
        </Text>
      ) : null}
      <FailureNote failure={add.error} />
      <Group gap={8} mt="md">
        <Button type="submit" loading={add.isPending} disabled={familyName.trim() === "" && givenNames.trim() === ""}>
          {t("add.store")}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.discard();
            onDone();
          }}
        >
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}
