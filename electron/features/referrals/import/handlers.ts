import type { referralsContract } from "../../../../shared/referrals/contract.ts";
import { fail, ok } from "../../../../shared/result.ts";
import type { HandlersOf } from "../../context.ts";
import { kindByName, kindOf } from "./fileKind.ts";
import { readForm } from "./readForm.ts";
import { saveTable } from "./saveTable.ts";
import { prepareThread, readInThread } from "./tableThread.ts";
import { beginUpload, endUpload, uploadOf } from "./uploads.ts";

type ImportProcedure = Extract<keyof typeof referralsContract, `referrals.${string}Import${string}`>;

export const importHandlers: Pick<HandlersOf<typeof referralsContract>, ImportProcedure> = {
  async "referrals.beginImport"(tasking, { fileName, size }) {
    const kind = kindByName(fileName);
    if (!kind.ok) return kind;
    if (!tasking.session) return fail("referrals.importGone");
    if (kind.value === "table") prepareThread();
    const begun = beginUpload(tasking.newId(), tasking.session.accountId, fileName, size);
    return begun.ok ? ok({ importId: begun.value.id }) : begun;
  },

  async "referrals.addImportBytes"(tasking, { importId, offset, base64 }) {
    const upload = uploadOf(importId, tasking.session?.accountId);
    if (!upload.ok) return upload;
    const bytes = Buffer.from(base64, "base64");
    if (offset < 0 || offset + bytes.length > upload.value.bytes.length) return fail("referrals.fileTooLarge");
    bytes.copy(upload.value.bytes, offset);
    return ok(null);
  },

  async "referrals.readImport"(tasking, { importId, mapping }) {
    const upload = uploadOf(importId, tasking.session?.accountId);
    if (!upload.ok) return upload;
    const { fileName, bytes } = upload.value;
    const kind = kindOf(fileName, bytes);
    if (!kind.ok) return kind;
    if (kind.value === "form") {
      const read = await readForm(fileName, bytes);
      return upload.value.cancelled ? fail("referrals.importCancelled") : read;
    }
    const today = await tasking.read(({ area }) => Promise.resolve(area.today));
    return readInThread(upload.value, mapping, today, (done) =>
      tasking.progress(done, Math.max(done, upload.value.rows)),
    );
  },

  async "referrals.saveImport"(tasking, { importId, mapping }) {
    const upload = uploadOf(importId, tasking.session?.accountId);
    if (!upload.ok) return upload;
    if (upload.value.saving) return fail("referrals.importGone");
    upload.value.saving = true;
    try {
      return await saveTable(tasking, upload.value, mapping);
    } finally {
      endUpload(upload.value);
    }
  },

  async "referrals.cancelImport"(tasking, { importId }) {
    const upload = uploadOf(importId, tasking.session?.accountId);
    if (upload.ok) endUpload(upload.value);
    return ok(null);
  },
};
