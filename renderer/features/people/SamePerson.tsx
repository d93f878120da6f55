import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CivilDate } from "../../../shared/dates.ts";
import { Gender } from "../../../shared/people/model.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { CandidateLine } from "./CandidateLine.tsx";
import { nameOf, type Person } from "./peopleCase.ts";

interface Props {
  readonly caseId: string;
  readonly person: Person;
  readonly onClose: () => void;
}

/** Other records that may be the same human being, with the reasons; one of them is made one with this by choosing it. */
export function SamePerson({ caseId, person, onClose }: Props) {
  const { t } = useTranslation("people");
  const { fields } = person;
  const born = CivilDate.safeParse(fields["dateOfBirth"]);
  const found = useDeskQuery("people.lookFor", {
    familyName: fields["familyName"] ?? "",
    givenNames: fields["givenNames"] ?? "",
    aliases: (fields["aliases"] ?? "").split("\n").join(", ").slice(0, 400),
    dateOfBirth: born.success ? born.data : null,
    gender: Gender.parse(fields["gender"] ?? "UNKNOWN"),
  });
  const merge = useDeskCommand("people.merge");
  const others = (found.data ?? []).filter(({ personId }) => personId !== person.id);
  return (
    <SidePanel opened title={t("same.title")} width={520} onClose={onClose}>
      <Text size="sm" mb="sm">
        <Private>{t("same.text", { name: nameOf(person) })}</Private>
      </Text>
      <FailureNote failure={found.error ?? merge.error} />
      {found.data && others.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("same.nobody")}
        </Text>
      ) : null}
      <Stack gap="sm">
        {others.map((candidate) => (
          <CandidateLine
            key={candidate.personId}
            candidate={candidate}
            onSame={() =>
              merge.mutate({ caseId, personId: person.id, otherId: candidate.personId }, { onSuccess: onClose })
            }
          />
        ))}
      </Stack>
    </SidePanel>
  );
}
