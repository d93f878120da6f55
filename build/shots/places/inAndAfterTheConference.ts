import {
  currentCase,
  assessedTwice,
  restrictedCase,
  repeated,
  escape,
  step,
  meeting,
  chair,
  chairInSession,
  housingInSession,
  coordinatorInSession,
  coordinatorAfter,
  housing,
  adviser,
  auditor,
  type Place,
} from "../steps.ts";

/** What the chair, an agency, an adviser and the auditor have, during the conference and after it. */
export const inAndAfterTheConference: readonly Place[] = [
  coordinatorInSession("lists-filter", async (walk) => {
    await walk.room("cases");
    await walk.page.getByRole("button", { name: new RegExp(`^${walk.t("lists:filter.button")}`, "u") }).click();
    await walk.page.waitForTimeout(300);
  }),
  coordinatorInSession("lists-chips", async (walk) => {
    await walk.page.getByRole("combobox", { name: walk.t("cases:filter.owes"), exact: true }).click();
    await walk.page.getByRole("option", { name: walk.t("cases:filter.owesOpen") }).click();
    await escape(walk);
    await escape(walk);
    await walk.settle();
  }),
  coordinatorInSession("lists-views", async (walk) => {
    await walk.page
      .getByRole("button", { name: walk.t("lists:views.button", { name: walk.t("lists:views.other") }) })
      .click();
    await walk.page.waitForTimeout(300);
  }),
  coordinatorInSession("lists-keep", async (walk) => {
    await walk.page.getByRole("menuitem", { name: walk.t("lists:views.keep") }).click();
    await walk.page.waitForTimeout(300);
  }),
  coordinatorInSession("lists-none", async (walk) => {
    await escape(walk);
    await walk.page.getByRole("textbox", { name: walk.t("lists:words") }).fill("zzz");
    await walk.page.waitForTimeout(400);
    await walk.settle();
  }),
  coordinatorInSession("lists-chosen", async (walk) => {
    await walk.room("referrals");
    for (const line of await walk.page.getByRole("checkbox").all()) await line.check();
    await walk.page.waitForTimeout(200);
  }),
  coordinatorInSession("lists-ask", async (walk) => {
    await walk.press("referrals:bulk.ask");
    await walk.page.waitForTimeout(300);
  }),
  coordinatorInSession("lists-actions", async (walk) => {
    await escape(walk);
    await walk.room("actions");
  }),
  coordinatorInSession("lists-action", async (walk) => {
    await walk.page.locator('tr[data-index="0"]').press("Enter");
    await walk.settle();
  }),
  chair("today-attempts", (walk) => walk.settle()),
  chair("case-access-restricted", async (walk) => {
    await walk.room("cases");
    await walk.openLine(restrictedCase);
    await walk.page.getByRole("tab", { name: walk.t("cases:tabs.access") }).click();
    await walk.settle();
  }),
  chair("case-remove-reader", async (walk) => {
    await walk.page
      .getByRole("button", { name: walk.t("access:readers.remove").split("{{")[0] ?? "" })
      .last()
      .click();
    await walk.page.waitForTimeout(400);
  }),
  chair("conference-meet", async (walk) => {
    await escape(walk);
    await step("meet")(walk);
  }),
  chairInSession("today-chair", (walk) => walk.settle()),
  chairInSession("meeting", meeting),
  chairInSession("meeting-missing", async (walk) => {
    await walk.page.keyboard.press("KeyM");
    await walk.page.waitForTimeout(300);
  }),
  chairInSession("meeting-standing", async (walk) => {
    await escape(walk);
    await walk.page.locator("[data-place='standing']").click();
    await walk.page.waitForTimeout(200);
  }),
  chairInSession("meeting-last-time", async (walk) => {
    await walk.page.getByRole("button", { name: repeated }).click();
    await walk.page
      .getByRole("group", { name: walk.t("meeting:lastTime.needed") })
      .first()
      .waitFor();
    await walk.settle();
  }),
  chairInSession("meeting-privacy", async (walk) => {
    await walk.press("meeting:top.privacy");
    await walk.page.waitForTimeout(200);
  }),
  chairInSession(
    "projector",
    async (walk) => {
      await walk.press("meeting:top.privacy");
      await walk.press("meeting:top.projector");
      await walk.page.waitForTimeout(1500);
    },
    true,
  ),
  housingInSession("meeting-representative", meeting),
  coordinatorAfter("conference-follow-up", step("followUp")),
  coordinatorAfter("minutes", async (walk) => {
    await walk.press("minutes:approval.look");
    await walk.settle();
  }),
  coordinatorAfter("conference-after", step("followUp")),
  coordinatorAfter("passphrase", async (walk) => {
    await walk.press("documents:produce.folder");
    await walk.press("app:folder.choose");
    await walk.page
      .getByRole("button", { name: /^(Make|Faire|Établir|Produire)/u })
      .last()
      .click();
    await walk.page.getByLabel(walk.t("app:reauthenticate.passphrase"), { exact: true }).waitFor();
    await walk.page.waitForTimeout(300);
  }),
  coordinatorAfter("documents", async (walk) => {
    await escape(walk);
    await walk.room("documents");
  }),
  housing("today-representative", (walk) => walk.settle()),
  housing("my-part", (walk) => walk.room("actions")),
  housing("conference-representative", step("followUp")),
  housing("case-representative", async (walk) => {
    await walk.room("cases");
    await walk.openLine(currentCase);
  }),
  adviser("case-adviser-people", async (walk) => {
    await walk.room("cases");
    await walk.openLine(currentCase);
    await walk.page.getByRole("tab").nth(1).click();
    await walk.settle();
  }),
  adviser("risk", async (walk) => {
    await walk.room("cases");
    await walk.openLine(assessedTwice);
    await walk.page.getByRole("tab", { name: walk.t("cases:tabs.risk") }).click();
    await walk.settle();
  }),
  adviser("risk-compare", async (walk) => {
    await walk.press("risk:list.compare");
    await walk.settle();
  }),
  adviser("risk-answer", async (walk) => {
    await walk.press("risk:back");
    await walk.press("risk:start");
    await walk.page.getByRole("menuitem", { name: /Dash/u }).first().click();
    await walk.page.locator("[data-item]").first().waitFor();
    for (const key of "111113121112112311") await walk.page.keyboard.press(`Digit${key}`);
    await walk.settle();
  }),
  auditor("today-auditor", (walk) => walk.settle()),
  auditor("locked", async (walk) => {
    await walk.page.keyboard.press("Control+KeyL");
    await walk.page.getByLabel(walk.t("unlock:signIn.account")).waitFor();
  }),
];
