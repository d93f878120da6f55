import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConflictKind, conflictKinds } from "../../../shared/access/model.ts";
import { useWords } from "../../i18n/words.ts";

/** What kind of link it is, and who speaks for the agency instead. */
interface Link {
  readonly kind: ConflictKind | null;
  readonly alternate: string;
}

interface Props {
  readonly value: Link;
  readonly onChange: (patch: Partial<Link>) => void;
}

/** The two questions about every link, wherever it is declared. */
export function ConflictFields({ value, onChange }: Props) {
  const { t } = useTranslation("access");
  const word = useWords();
  return (
    <>
      <Select
        label={t("conflicts.kind")}
        clearable
        data={conflictKinds.map((kind) => ({ value: kind, label: word("conflictKind", kind) }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind: ConflictKind.nullable().parse(kind) })}
      />
      <TextInput
        label={t("conflicts.alternate")}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        value={value.alternate}
        onChange={(event) => onChange({ alternate: event.currentTarget.value })}
      />
    </>
  );
}
