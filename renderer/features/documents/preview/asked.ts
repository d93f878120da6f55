import type { Input } from "../../../../shared/contracts.ts";

/** Which document is meant, whoever it would be for. */
export type AskedDocument = Omit<Input<"documents.preview">, "recipient">;
