import { join } from "node:path";
import { northmere } from "../demonstration/northmere.ts";
import type { Walk } from "./walk.ts";

/** At which moment of the demonstration's story a picture is taken. */
export type Moment = "none" | "prepared" | "session" | "held";

/** One picture: from whose window, and how one gets there from where the picture before was taken. */
export interface Place {
  readonly name: string;
  readonly moment: Moment;
  /** An account of the demonstration by its key; null while nobody is signed in. */
  readonly as: string | null;
  readonly go: (walk: Walk, folder: string) => Promise<void>;
  /** The projector's window instead of the main one. */
  readonly projector?: true;
}

export const heldCase = northmere.cases.find(({ key }) => key === "p02")?.reference ?? "";
export const currentCase = northmere.cases.find(({ key }) => key === "v02")?.reference ?? "";
export const assessedTwice = northmere.cases.find(({ key }) => key === "v10")?.reference ?? "";
export const restrictedCase = northmere.cases.find(({ restricted }) => restricted)?.reference ?? "";
export const undecided = northmere.cases.find(({ heardAt }) => heardAt === "undecided")?.reference ?? "";

/** The repeat of the demonstration; in a button it stands beside other words. */
export const repeated = new RegExp(
  northmere.cases.find(({ earlier }) => earlier !== undefined)?.reference ?? "none",
  "u",
);

export const escape = async ({ page }: Walk): Promise<void> => {
  await page.keyboard.press("Escape");
  await page.waitForTimeout(200);
};

/** Types into the search box in place of what stands there. */
export const search = async ({ page }: Walk, text: string): Promise<void> => {
  await page.keyboard.press("ControlOrMeta+KeyA");
  if ((await page.getByRole("dialog").count()) === 0) await page.keyboard.press("Control+KeyK");
  await page.waitForTimeout(400);
  await page.keyboard.press("ControlOrMeta+KeyA");
  await page.keyboard.type(text);
  await page.waitForTimeout(900);
};

/** Types a word that was said in hearings of the demonstration, in the language of the window. */
export const searchSaid = async (walk: Walk): Promise<void> => {
  const language = await walk.page.evaluate(() => document.documentElement.lang);
  await search(walk, language === "fr" ? "école" : "school");
};

export const conference = async (walk: Walk): Promise<void> => {
  await walk.room("conferences");
  await walk.openLine("25");
};

export const step = (name: "prepare" | "meet" | "followUp") => async (walk: Walk) => {
  await conference(walk);
  const steps = walk.page.getByRole("navigation", { name: walk.t("conferences:steps.label") });
  await steps.getByRole("button", { name: walk.t(`conferences:steps.${name}`) }).click();
  await walk.settle();
};

export const meeting = async (walk: Walk): Promise<void> => {
  await step("meet")(walk);
  await walk.page
    .getByRole("button", { name: walk.t("conferences:meet.enter") })
    .or(walk.page.getByRole("button", { name: walk.t("conferences:meet.join") }))
    .first()
    .click();
  await walk.page.getByRole("heading", { name: walk.t("meeting:actions.title") }).waitFor();
  await walk.settle();
};

export const importing = (file: string) => async (walk: Walk, folder: string) => {
  await walk.room("referrals");
  await walk.press("referrals:list.import");
  await walk.page.locator("input[type=file]").setInputFiles(join(folder, file));
  await walk.page
    .getByText(walk.t("referrals:review.title"))
    .or(walk.page.getByText(walk.t("referrals:table.title")))
    .first()
    .waitFor();
  await walk.settle();
};

/** The first button whose name begins as this text does, before what stands in it. */
export const pressFirst = async (walk: Walk, key: string): Promise<void> => {
  const [beginning = ""] = walk.t(key).split("{{");
  await walk.page.locator(`button[aria-label^="${beginning}"], button:has-text("${beginning}")`).first().click();
  await walk.settle();
};

const at = (moment: Moment, as: string | null) => (name: string, go: Place["go"], projector?: true) => ({
  name,
  moment,
  as,
  go,
  ...(projector ? { projector } : {}),
});

export const nobody = at("none", null);
export const outside = at("prepared", null);
export const coordinator = at("prepared", "nora");
export const chair = at("prepared", "ruth");
export const housingBefore = at("prepared", "michael");
export const chairInSession = at("session", "ruth");
export const housingInSession = at("session", "michael");
export const coordinatorInSession = at("session", "nora");
export const coordinatorAfter = at("held", "nora");
export const housing = at("held", "michael");
export const adviser = at("held", "ines");
export const auditor = at("held", "dora");

export const part = (name: "settings" | "houseStyle" | "agencies" | "accounts" | "audit") => async (walk: Walk) => {
  await walk.room("administration");
  await walk.page
    .getByText(walk.t(`app:admin.${name}`), { exact: true })
    .last()
    .click();
  await walk.settle();
};
