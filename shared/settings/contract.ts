import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import { Line } from "../text.ts";
import { Area, AreaSettings, Country, Language } from "./model.ts";

export const settingsContract = {
  "settings.area": query({
    policy: {
      row: 1,
      needs: "signedIn",
      log: "none",
      who: {
        administrator: "always",
        chair: "always",
        representative: "always",
        adviser: "always",
        observer: "always",
        auditor: "always",
      },
    },
    input: z.object({}),
    output: Area,
    topics: ["area"],
  }),
  "settings.changeArea": command({
    policy: { row: 1, needs: "signedIn", who: { administrator: "always" }, log: "each" },
    input: z.object({
      name: Line(80),
      country: Country,
      language: Language,
      timeZone: Line(60),
      referencePrefix: z.string().regex(/^[A-Z]{2,3}$/, "settings.prefix"),
      setUp: z.boolean(),
      settings: AreaSettings,
    }),
    output: z.null(),
    failures: ["settings.unknownTimeZone"],
    topics: ["area", "session"],
  }),
} satisfies Contract;
