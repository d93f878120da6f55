import { Copy } from "../../../shared/documents/model.ts";
import { DocumentId } from "../../../shared/ids.ts";

interface CopyRow {
  readonly id: string;
  readonly kind: string;
  readonly conference_id: string | null;
  readonly case_id: string | null;
  readonly recipient_name: string;
  readonly language: string;
  readonly copy_code: string;
  readonly copy_number: number;
  readonly copy_total: number;
  readonly version: number;
  readonly file_name: string;
  readonly sha256: string;
  readonly plain_sha256: string;
  readonly protected: number;
  readonly produced_at: string;
  readonly rules: string;
  readonly generation: number | null;
  readonly destroy_by: string | null;
  readonly destroyed_at: string | null;
  readonly producer: string;
  readonly destroyer: string | null;
}

/** A line of the register as it is told. */
export const copyOf = (row: CopyRow): Copy =>
  Copy.parse({
    id: DocumentId.parse(row.id),
    kind: row.kind,
    conferenceId: row.conference_id,
    caseId: row.case_id,
    recipientName: row.recipient_name,
    language: row.language,
    copyCode: row.copy_code,
    copyNumber: row.copy_number,
    copyTotal: row.copy_total,
    version: row.version,
    fileName: row.file_name,
    sha256: row.sha256,
    plainSha256: row.plain_sha256,
    protected: row.protected === 1,
    producedAt: row.produced_at,
    producedBy: row.producer,
    rules: row.rules,
    generation: row.generation,
    destroyBy: row.destroy_by,
    destroyedAt: row.destroyed_at,
    destroyedBy: row.destroyer,
  });
