import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { contactFieldNames, contactFields, type ContactField } from "../../../shared/people/fields.ts";
import { call } from "../../desk/client.ts";
import { useWords } from "../../i18n/words.ts";
import { FieldEditor } from "./FieldEditor.tsx";
import { useFieldLabel } from "./fieldWords.ts";
import classes from "./people.module.css";
import type { Contact } from "./peopleCase.ts";

interface Props {
  readonly caseId: string;
  readonly contact: Contact;
  /** What was revealed in order to be changed. */
  readonly covered: Readonly<Partial<Record<string, string>>>;
}

const ofAddress = new Set<ContactField>([
  "addressType",
  "postcode",
  "livesFrom",
  "livesTo",
  "tenure",
  "landlord",
  "knownToPerpetrator",
]);
const ofPhone = new Set<ContactField>(["leaveMessage", "textOk"]);

/** Which fields a contact of this kind has. */
export const fieldsOfKind = (kind: Contact["kind"]): readonly ContactField[] =>
  contactFieldNames.filter(
    (field) => (kind === "ADDRESS" || !ofAddress.has(field)) && (kind === "PHONE" || !ofPhone.has(field)),
  );

/** Every field of one contact, each stored as it is typed; marked unsafe or confidential it is sealed. */
export function ContactEdit({ caseId, contact, covered }: Props) {
  const { t } = useTranslation("people");
  const word = useWords();
  const label = useFieldLabel();
  return (
    <>
      <div className={classes["fields"]}>
        {fieldsOfKind(contact.kind).map((field) => (
          <FieldEditor
            key={field}
            label={field === "value" ? word("contactKind", contact.kind) : label(field)}
            kind={contactFields[field].kind}
            text={covered[field] ?? contact.fields[field] ?? ""}
            version={contact.versions[field] ?? 0}
            write={(text, baseVersion) =>
              call("people.changeContact", { caseId, contactId: contact.id, field, text, baseVersion })
            }
          />
        ))}
      </div>
      <Text size="sm" c="dimmed" mt={8}>
        {t("contact.willBeSealed")}
      </Text>
    </>
  );
}
