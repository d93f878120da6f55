import { join } from "node:path";
import { fail, ok } from "../../../shared/result.ts";
import { defaultSettings, referencePrefixFor } from "../../../shared/settings/defaults.ts";
import type { unlockContract } from "../../../shared/unlock/contract.ts";
import { createArea, type OpenArea } from "../../vault/vault.ts";
import { accountNameFolded } from "../accounts/rows.ts";
import type { HandlersOf } from "../context.ts";
import { migrate } from "../../store/migrate.ts";
import { unitsOfWork } from "../../store/unitOfWork.ts";
import { isTimeZone } from "../settings/rows.ts";
import { instantOf } from "../../../shared/dates.ts";
import { rememberArea } from "./recentAreas.ts";

type Create = HandlersOf<typeof unlockContract>["unlock.createArea"];
type CreateInput = Parameters<Create>[1];

// What Windows refuses in a file name; an area is copied to sticks and between systems.
const notForFolders = /[<>:"/\\|?*]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

async function fillArea(
  area: OpenArea,
  input: CreateInput,
  ids: { agencyId: string; accountId: string; areaId: string },
  { now, isDemonstration }: { now: number; isDemonstration: boolean },
): Promise<void> {
  migrate(area.writer);
  await unitsOfWork(area.writer, area.reader).write(async (db) => {
    await db
      .insertInto("area")
      .values({
        id: ids.areaId,
        name: input.name,
        country: input.country,
        language: input.language,
        time_zone: input.timeZone,
        reference_prefix: referencePrefixFor(input.name),
        demonstration: isDemonstration ? 1 : 0,
        set_up: 0,
        settings: JSON.stringify(defaultSettings(input.country, input.language)),
        created_at: instantOf(now),
      })
      .execute();
    await db
      .insertInto("agencies")
      .values({
        id: ids.agencyId,
        name: input.agencyName,
        type: input.agencyType,
        core: 1,
        active: 1,
        agreement_signed_on: null,
        agreement_expires_on: null,
      })
      .execute();
    await db
      .insertInto("accounts")
      .values({
        id: ids.accountId,
        name: input.administratorName,
        name_folded: accountNameFolded(input.administratorName),
        post: input.post,
        role: "administrator",
        agency_id: ids.agencyId,
        active: 1,
        declaration_signed_on: null,
        declaration_expires_on: null,
        box_public: area.keys.boxPublic,
        sign_public: area.keys.signPublic,
        created_at: instantOf(now),
        last_sign_in_at: null,
      })
      .execute();
    return ok(null);
  });
}

/** Makes an encrypted area with its first administrator, who is signed in; the recovery key is shown once and kept nowhere. */
export const createAreaTask: Create = async ({ program, now, newId }, input) => {
  if (notForFolders.test(input.name)) return fail("unlock.nameNotForFolder");
  if (!isTimeZone(input.timeZone)) return fail("settings.unknownTimeZone");
  const ids = { areaId: newId(), agencyId: newId(), accountId: newId() };
  const folder = join(input.parentFolder, `${input.name}.concord`);
  await program.leave();
  const created = await createArea({
    ...program.machine,
    folder,
    machine: program.machine.name,
    now: now(),
    account: { accountId: ids.accountId, name: input.administratorName, passphrase: input.passphrase },
  });
  if (!created.ok) return fail(created.failure.code as "vault.folderExists", created.failure.params);
  const { area, recoveryKey } = created.value;
  await fillArea(area, input, ids, { now: now(), isDemonstration: program.machine.makesDemonstration ?? false });
  await program.enter(area);
  rememberArea(program.machine.folder, folder);
  return ok({ folder, recoveryKey });
};
