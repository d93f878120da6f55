import { forgetNameKeys } from "../../store/nameKeys.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { settingsContract } from "../../../shared/settings/contract.ts";
import type { HandlersOf } from "../context.ts";
import { areaRow, isTimeZone } from "./rows.ts";

export const settingsHandlers: HandlersOf<typeof settingsContract> = {
  "settings.area": async ({ db, area }) => {
    const row = await areaRow(db);
    const { name, country, language, timeZone, referencePrefix, settings } = area;
    return ok({
      name,
      country,
      language,
      timeZone,
      referencePrefix,
      settings,
      demonstration: row.demonstration === 1,
      setUp: row.set_up === 1,
    });
  },

  "settings.changeArea": async ({ db }, { name, country, language, timeZone, referencePrefix, setUp, settings }) => {
    if (!isTimeZone(timeZone)) return fail("settings.unknownTimeZone");
    const before = await db.selectFrom("area").select("country").executeTakeFirstOrThrow();
    if (before.country !== country) await forgetNameKeys(db);
    await db
      .updateTable("area")
      .set({
        name,
        country,
        language,
        time_zone: timeZone,
        reference_prefix: referencePrefix,
        set_up: setUp ? 1 : 0,
        settings: JSON.stringify(settings),
      })
      .execute();
    return ok(null);
  },
};
