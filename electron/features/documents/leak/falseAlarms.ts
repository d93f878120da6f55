import type { CaseRecipient, IssuedKind } from "../../../../shared/documents/model.ts";
import type { Source } from "../../../../shared/documents/leak/withheld.ts";
import type { Seeing, Writing } from "../../context.ts";

/** The one document a false alarm is declared for: of this kind, of this conference and case, for this recipient. */
export interface AlarmIn {
  readonly kind: IssuedKind;
  readonly conferenceId: string | null;
  readonly caseId: string | null;
  readonly recipient: CaseRecipient;
}

export const recipientText = (recipient: CaseRecipient): string => {
  switch (recipient.kind) {
    case "agency":
      return `agency ${recipient.agencyId}`;
    case "account":
      return `account ${recipient.accountId}`;
    case "outside":
      return `outside ${recipient.name}`;
    case "file":
      return "file";
  }
};

const inAlarm = (column: "value" | "reason", id: string): string => `false_alarms.${column}.${id}`;

/** Values that were declared false alarms in this document, as far as this session can unseal them; the others still count. */
export async function falseAlarmsOf({ db, sealing }: Seeing, document: AlarmIn): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("false_alarms")
    .select(["id", "value"])
    .where("kind", "=", document.kind)
    .where("recipient", "=", recipientText(document.recipient))
    .where("conference_id", document.conferenceId === null ? "is" : "=", document.conferenceId)
    .where("document_case_id", document.caseId === null ? "is" : "=", document.caseId)
    .execute();
  return rows.flatMap(({ id, value }) => sealing.open(value, inAlarm("value", id)) ?? []);
}

/** Keeps what a second person declared; the value and the reason as sealed as the record the value is withheld with. */
export async function keepFalseAlarm(
  { db, sealing, session, area, newId }: Writing,
  document: AlarmIn,
  declared: {
    readonly value: string;
    readonly source: Source;
    readonly reason: string;
    readonly agreedBy: string;
  },
): Promise<void> {
  const { value, source, reason, agreedBy } = declared;
  const id = newId();
  await db
    .insertInto("false_alarms")
    .values({
      id,
      kind: document.kind,
      conference_id: document.conferenceId,
      document_case_id: document.caseId,
      recipient: recipientText(document.recipient),
      case_id: source.caseId,
      referral_id: source.referralId,
      compartment_id: source.compartmentId,
      value: sealing.seal(source.compartmentId, value, inAlarm("value", id)),
      reason: sealing.seal(source.compartmentId, reason, inAlarm("reason", id)),
      declared_at: area.now,
      declared_by: session.accountId,
      agreed_by: agreedBy,
    })
    .execute();
}
