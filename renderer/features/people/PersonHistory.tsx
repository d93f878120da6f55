import { Select, Text } from "@mantine/core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { contactFields, inCaseFields, personFields } from "../../../shared/people/fields.ts";
import type { FieldKind } from "../../../shared/people/kinds.ts";
import type { PastChange } from "../../../shared/people/contract.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { MaskedValue } from "../../ui/MaskedValue.tsx";
import { Private } from "../../ui/Private.tsx";
import { callAskingAgainOrThrow } from "../../ui/reauthentication.ts";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { useFieldLabel, useFieldText } from "./fieldWords.ts";
import classes from "./people.module.css";
import { nameOf, type Person } from "./peopleCase.ts";

interface Props {
  readonly caseId: string;
  readonly person: Person;
  /** The one field to show first; null for all. */
  readonly field: string | null;
  readonly onClose: () => void;
}

/** Who changed what of a person, in sentences, newest first; of all fields or of one. */
export function PersonHistory({ caseId, person, field, onClose }: Props) {
  const { t } = useTranslation("people");
  const label = useFieldLabel();
  const [chosen, setChosen] = useState(field);
  const history = useDeskQuery("people.history", { caseId, personId: person.id, field: null });
  const all = history.data ?? [];
  const fields = [...new Set(all.map((change) => change.field))];
  const shown = chosen === null ? all : all.filter((change) => change.field === chosen);
  return (
    <SidePanel opened title={t("history.title")} width={520} onClose={onClose}>
      <Text size="sm" c="dimmed" mb="sm">
        <Private>{nameOf(person)}</Private>
      </Text>
      <FailureNote failure={history.error} />
      {all.length === 0 && history.data ? (
        <Text size="sm" c="dimmed">
          {t("history.none")}
        </Text>
      ) : (
        <Select
          label={t("history.which")}
          clearable
          placeholder={t("history.all")}
          data={fields.map((name) => ({ value: name, label: label(name, person.role) }))}
          value={chosen}
          onChange={setChosen}
          clearButtonProps={{ "aria-label": t("history.all") }}
          mb="md"
        />
      )}
      <ol className={classes["changes"]}>
        {shown.map((change) => (
          <ChangeLine key={change.id} caseId={caseId} person={person} change={change} />
        ))}
      </ol>
    </SidePanel>
  );
}

const kindOf = ({ about, field }: PastChange): FieldKind | null => {
  const table: Readonly<Partial<Record<string, { readonly kind: FieldKind }>>> =
    about === "contact" ? contactFields : about === "person" ? personFields : inCaseFields;
  return table[field]?.kind ?? null;
};

function ChangeLine({ caseId, person, change }: Pick<Props, "caseId" | "person"> & { readonly change: PastChange }) {
  const { t } = useTranslation("people");
  const { moment } = useFormat();
  const sentence = useSentence(person);
  const [failure, setFailure] = useState<Error | null>(null);
  const reveal = useCallback(async () => {
    try {
      const told = await callAskingAgainOrThrow("people.revealChange", { caseId, changeId: change.id });
      setFailure(null);
      return sentence({ ...change, ...told, hidden: false });
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown : new Error("the change could not be shown"));
      return null;
    }
  }, [caseId, change, sentence]);
  return (
    <li className={classes["change"]}>
      <Text size="sm" className={classes["words"] ?? ""}>
        <Private>{sentence(change)}</Private>
      </Text>
      {change.mayReveal ? <MaskedValue label={t("history.covered")} onReveal={reveal} /> : null}
      <FailureNote failure={failure} />
      <Text size="xs" c="dimmed">
        {t("history.by", { name: change.by, moment: moment(change.at) })}
      </Text>
    </li>
  );
}

/** One change in words. */
function useSentence(person: Person): (change: PastChange) => string {
  const { t } = useTranslation("people");
  const word = useWords();
  const label = useFieldLabel();
  const text = useFieldText();
  return (change) => {
    const { field, contactKind } = change;
    const name = contactKind === null ? label(field, person.role) : contactName(word("contactKind", contactKind));
    function contactName(kind: string): string {
      return field === "value" || field === "contact" ? kind : t("history.partOf", { kind, field: label(field) });
    }
    const kind = kindOf(change);
    const inWords = (value: string): string => (kind ? text(kind, value, person.role) : value);
    if (field === "membership")
      return change.to === null
        ? t("history.left", { role: word("caseRole", change.from ?? "") })
        : t("history.came", { role: word("caseRole", change.to) });
    if (field === "merged")
      return change.to === null
        ? t("history.parted", { name: change.from ?? "" })
        : t("history.merged", { name: change.to });
    if (field === "contactRemoved") return t("history.removed", { field: word("contactKind", change.from ?? "") });
    if (field === "contact")
      return change.added ? t("history.added", { field: name }) : t("history.removed", { field: name });
    if (change.hidden) return t("history.changed", { field: name });
    if (change.from === null) return t("history.set", { field: name, to: inWords(change.to ?? "") });
    if (change.to === null) return t("history.emptied", { field: name, from: inWords(change.from) });
    return t("history.fromTo", { field: name, from: inWords(change.from), to: inWords(change.to) });
  };
}
