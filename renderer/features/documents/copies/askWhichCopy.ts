import type { WhichCopy } from "../../../../shared/documents/copies.ts";
import { callOrThrow } from "../../../desk/client.ts";

const chunk = 256 * 1024;

const base64Of = (piece: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve(url.slice(url.indexOf(",") + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error("the file could not be read"));
    reader.readAsDataURL(piece);
  });

/** Hands a file to the program in pieces and asks which copy it is. */
export async function askWhichCopy(file: File): Promise<WhichCopy> {
  const { fileId } = await callOrThrow("documents.beginFile", { fileName: file.name, size: file.size });
  for (let offset = 0; offset < file.size; offset += chunk) {
    const base64 = await base64Of(file.slice(offset, offset + chunk));
    await callOrThrow("documents.addFileBytes", { fileId, offset, base64 });
  }
  return callOrThrow("documents.whichCopy", { fileId });
}
