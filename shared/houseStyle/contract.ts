import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import type { Policy } from "../policy.ts";
import { Line } from "../text.ts";
import { baseProblems } from "./base.ts";
import { HouseStyle, HouseStyleShown } from "./model.ts";
import { pictureProblems } from "./picture.ts";

/** Row 1: templates are read by everybody and changed by the administrator. */
const read: Policy = {
  row: 1,
  needs: "signedIn",
  who: {
    administrator: "always",
    chair: "always",
    representative: "always",
    adviser: "always",
    observer: "always",
    auditor: "always",
  },
  log: "none",
};
const change: Policy = { row: 1, needs: "signedIn", who: { administrator: "always" }, log: "each" };
const File = z.object({ fileName: Line(300), base64: z.string() });

export const houseStyleContract = {
  "houseStyle.show": query({
    policy: read,
    input: z.object({}),
    output: HouseStyleShown,
    topics: ["area"],
  }),
  /** Everything that is typed or chosen; a file is chosen by its id among those that were taken. */
  "houseStyle.change": command({
    policy: change,
    input: HouseStyle,
    output: z.null(),
    failures: ["houseStyle.headingTooLight", "houseStyle.lineTooLight", "houseStyle.textTwice", "houseStyle.fileGone"],
    topics: ["area"],
  }),
  /** Takes a picture as the logo of every document; one that cannot be printed is refused with the reason. */
  "houseStyle.takeLogo": command({
    policy: change,
    input: File.extend({ altText: Line(200) }),
    output: HouseStyle,
    failures: pictureProblems,
    topics: ["area"],
  }),
  /** Takes header, footer, margins and styles out of a Word file; a broken or unsafe one is refused with the reason. */
  "houseStyle.takeBase": command({
    policy: change,
    input: File,
    output: HouseStyle,
    failures: baseProblems,
    topics: ["area"],
  }),
} satisfies Contract;
