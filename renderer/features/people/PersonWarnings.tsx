import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Private } from "../../ui/Private.tsx";
import classes from "./people.module.css";
import { nameOf, type Person, type Warning } from "./peopleCase.ts";

interface Props {
  readonly warnings: readonly Warning[];
  readonly people: readonly Person[];
}

/** What cannot all be true of a person, or must not be, in sentences; it stops nothing. */
export function PersonWarnings({ warnings, people }: Props) {
  const { t } = useTranslation("people");
  const { day } = useFormat();
  if (warnings.length === 0) return null;
  const sentence = ({ code, personId, other, on }: Warning): string => {
    const name = (id: string | null): string => {
      const person = people.find((one) => one.id === id);
      return person ? nameOf(person) : "";
    };
    const values = { name: name(personId), other: name(other), day: on === null ? "" : day(on) };
    switch (code) {
      case "bornInFuture":
        return t("warning.bornInFuture", values);
      case "bornAfterIncident":
        return t("warning.bornAfterIncident", values);
      case "childOlder":
        return t("warning.childOlder", values);
      case "samePerson":
        return t("warning.samePerson", values);
      case "unbornWithBirth":
        return t("warning.unbornWithBirth", values);
      case "knowsOfReferral":
        return t("warning.knowsOfReferral", values);
      case "worksForAgency":
        return t("warning.worksForAgency", values);
    }
  };
  return (
    <ul className={classes["warnings"]}>
      {warnings.map((warning) => (
        <Text component="li" size="sm" c="var(--concord-soon)" key={[warning.code, warning.other].join()}>
          <Private>{sentence(warning)}</Private>
        </Text>
      ))}
    </ul>
  );
}
