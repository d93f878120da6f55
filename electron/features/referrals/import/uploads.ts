import { fail, ok, type Result } from "../../../../shared/result.ts";

/** The largest file that is taken in, in bytes (60 MB). */
export const largestUpload = 60 * 1024 * 1024;
const uploadsOfOneAccount = 2;

/** A file on its way in. It lives in memory only, and dies with the desk when the area is locked. */
export interface Upload {
  readonly id: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  /** The same bytes as a thread gets them. */
  readonly shared: SharedArrayBuffer;
  cancelled: boolean;
  /** Its rows are being saved: a second asking finds nothing to save any more. */
  saving: boolean;
  /** Rows it was found to hold, for the progress of saving. */
  rows: number;
  /** What is to be stopped when it is given up. */
  readonly onEnd: Set<() => void>;
}

const uploads = new Map<string, Upload>();

/** Makes room for a file. Somebody's oldest one gives way, so that memory stays bounded. */
export function beginUpload(
  id: string,
  accountId: string,
  fileName: string,
  size: number,
): Result<Upload, "referrals.fileTooLarge"> {
  if (size < 0 || size > largestUpload) return fail("referrals.fileTooLarge", { most: largestUpload / 1024 / 1024 });
  const own = [...uploads.values()].filter((upload) => upload.accountId === accountId);
  for (const old of own.slice(0, Math.max(0, own.length - uploadsOfOneAccount + 1))) endUpload(old);
  const shared = new SharedArrayBuffer(size);
  const upload: Upload = {
    id,
    accountId,
    fileName,
    bytes: Buffer.from(shared),
    shared,
    cancelled: false,
    saving: false,
    rows: 0,
    onEnd: new Set(),
  };
  uploads.set(id, upload);
  return ok(upload);
}

/** The upload of that id, when this account began it. */
export function uploadOf(id: string, accountId: string | undefined): Result<Upload, "referrals.importGone"> {
  const upload = uploads.get(id);
  return upload && upload.accountId === accountId ? ok(upload) : fail("referrals.importGone");
}

/** Forgets an upload; what is still reading it is stopped. */
export function endUpload(upload: Upload): void {
  upload.cancelled = true;
  uploads.delete(upload.id);
  for (const stop of upload.onEnd) stop();
}

/** Has something stopped when the upload is given up; call the answer when there is nothing left to stop. */
export function onEnd(upload: Upload, stop: () => void): () => void {
  upload.onEnd.add(stop);
  return () => void upload.onEnd.delete(stop);
}
