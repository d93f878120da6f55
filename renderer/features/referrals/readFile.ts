import { callOrThrow } from "../../desk/client.ts";

const chunk = 256 * 1024;

/** One piece of a file as base64. */
export const base64Of = (piece: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve(url.slice(url.indexOf(",") + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error("the file could not be read"));
    reader.readAsDataURL(piece);
  });

/**
 * Hands a file to the program in pieces of 256 KB; `onBytes` hears how many bytes have arrived. Answers the id under
 * which the program holds it, or null when `stopped` said so on the way.
 */
export async function handOver(
  file: File,
  onBytes: (done: number) => void,
  stopped: () => boolean,
): Promise<string | null> {
  const { importId } = await callOrThrow("referrals.beginImport", { fileName: file.name, size: file.size });
  for (let offset = 0; offset < file.size; offset += chunk) {
    if (stopped()) {
      await callOrThrow("referrals.cancelImport", { importId });
      return null;
    }
    const base64 = await base64Of(file.slice(offset, offset + chunk));
    await callOrThrow("referrals.addImportBytes", { importId, offset, base64 });
    onBytes(Math.min(offset + chunk, file.size));
  }
  return importId;
}
