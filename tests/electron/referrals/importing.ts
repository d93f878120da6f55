import type { Input } from "../../../shared/contracts.ts";
import type { TestDesk } from "../../support/aDesk.ts";

/** Sends a file in pieces, as the window does. Returns what the other procedures call it by. */
export async function send(desk: TestDesk, fileName: string, bytes: Buffer): Promise<string> {
  const { importId } = await desk.must("referrals.beginImport", { fileName, size: bytes.length });
  const piece = 256 * 1024;
  for (let offset = 0; offset < bytes.length; offset += piece)
    await desk.must("referrals.addImportBytes", {
      importId,
      offset,
      base64: bytes.subarray(offset, offset + piece).toString("base64"),
    });
  return importId;
}

export const read = async (
  desk: TestDesk,
  fileName: string,
  bytes: Buffer,
  mapping: Input<"referrals.readImport">["mapping"] = null,
) => desk.must("referrals.readImport", { importId: await send(desk, fileName, bytes), mapping });

export const readForm = async (desk: TestDesk, bytes: Buffer) => {
  const reading = await read(desk, "form.docx", bytes);
  if (reading.kind !== "form") throw new Error("a document is read as a form");
  return reading;
};

export const readTable = async (
  desk: TestDesk,
  bytes: Buffer | string,
  mapping: Input<"referrals.readImport">["mapping"] = null,
) => {
  const reading = await read(desk, "cases.csv", Buffer.from(bytes), mapping);
  if (reading.kind !== "table") throw new Error("a table is read as a table");
  return reading;
};

export const refusal = async (desk: TestDesk, fileName: string, bytes: Buffer): Promise<string> =>
  (await desk.refused("referrals.readImport", { importId: await send(desk, fileName, bytes), mapping: null })).code;
