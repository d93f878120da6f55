import { referredAgain } from "../stages.ts";
import {
  currentCase,
  heldCase,
  housingBefore,
  undecided,
  escape,
  search,
  searchSaid,
  step,
  importing,
  pressFirst,
  nobody,
  outside,
  coordinator,
  part,
  type Place,
} from "../steps.ts";

/** Before anybody signs in, and what the coordinator has on the morning of the conference. */
export const beforeTheConference: readonly Place[] = [
  nobody("welcome", (walk) => walk.settle()),
  nobody("create-area", (walk) => walk.page.getByText(walk.t("unlock:welcome.create"), { exact: true }).click()),
  nobody("sign-in-demonstration", async (walk) => {
    await walk.press("app:back");
    await walk.page.getByText(walk.t("unlock:welcome.demonstration"), { exact: true }).click();
    await walk.page.getByRole("button", { name: /Ruth Calder/u }).click({ timeout: 60_000 });
  }),
  outside("sign-in", (walk) => walk.settle()),
  outside("recovery", (walk) => walk.press("unlock:signIn.recover")),
  coordinator("today-administrator", (walk) => walk.settle()),
  coordinator("search", async (walk) => {
    await walk.page.keyboard.press("Control+KeyK");
    await walk.page.waitForTimeout(400);
    await walk.page.keyboard.type("bre");
    await walk.page.waitForTimeout(600);
  }),
  coordinator("search-said", searchSaid),
  coordinator("search-nothing", async (walk) => {
    await search(walk, "qwertz");
  }),
  coordinator("search-hearing", async (walk) => {
    await searchSaid(walk);
    await walk.page
      .getByRole("group", { name: new RegExp(walk.t("search:group.hearing"), "u") })
      .getByRole("button")
      .first()
      .click();
    await walk.settle();
  }),
  coordinator("keys", async (walk) => {
    await escape(walk);
    await walk.page.getByRole("button", { name: walk.t("app:rail.keys") }).click();
    await walk.page.waitForTimeout(300);
  }),
  coordinator("account-menu", async (walk) => {
    await escape(walk);
    await walk.page.getByRole("button", { name: walk.t("app:top.account") }).click();
    await walk.page.waitForTimeout(300);
  }),
  coordinator("conferences", async (walk) => {
    await escape(walk);
    await walk.room("conferences");
  }),
  coordinator("conference-plan", async (walk) => {
    await walk.press("conferences:list.schedule");
    await walk.page.waitForTimeout(500);
  }),
  coordinator("conference-prepare", async (walk) => {
    await escape(walk);
    await step("prepare")(walk);
  }),
  coordinator("cases-ready", async (walk) => {
    await walk.press("research:ready.byCase");
    await walk.settle();
  }),
  coordinator("research-missing", async (walk) => {
    await escape(walk);
    await walk.page
      .getByRole("button", {
        name: new RegExp(`^\\d+ ${walk.t("research:ready.whoOwes", { count: 2 }).replace("2 ", "")}`, "u"),
      })
      .click();
    await walk.settle();
    await walk.page.waitForTimeout(300);
  }),
  coordinator("documents-produce", async (walk) => {
    await escape(walk);
    await walk.press("agenda:panel.word");
    await walk.page.waitForTimeout(700);
  }),
  coordinator("referrals", async (walk) => {
    await escape(walk);
    await walk.room("referrals");
  }),
  coordinator("referral", (walk) => walk.openLine(undecided)),
  coordinator("referral-risk", async (walk) => {
    await walk.press("risk:start");
    await walk.page.getByRole("menuitem", { name: /Dash/u }).first().click();
    await walk.page.locator("[data-item]").first().waitFor();
    for (const key of "1121311") await walk.page.keyboard.press(`Digit${key}`);
    await walk.settle();
  }),
  coordinator("referral-same-people", async (walk) => {
    await walk.room("referrals");
    await walk.openLine(referredAgain.familyName);
    await walk.page
      .getByRole("button", { name: walk.t("referrals:same.isThis") })
      .first()
      .waitFor();
    await walk.settle();
  }),
  coordinator("referral-decided", async (walk) => {
    for (const place of [0, 1]) {
      await walk.page
        .getByRole("button", { name: walk.t("referrals:same.isThis") })
        .first()
        .click();
      await walk.page
        .getByRole("button", { name: walk.t("referrals:same.undo") })
        .nth(place)
        .waitFor();
    }
    await walk.settle();
  }),
  coordinator("import-form", importing("form.docx")),
  coordinator("import-table", async (walk, folder) => {
    await walk.press("referrals:import.another");
    await importing("table.csv")(walk, folder);
  }),
  coordinator("cases", (walk) => walk.room("cases")),
  coordinator("cases-look", async (walk) => {
    await walk.press("matching:look.title");
    await walk.page.getByLabel(walk.t("words:personField.familyName"), { exact: true }).last().fill("Ilieva");
    await walk.page.getByLabel(walk.t("words:personField.givenNames"), { exact: true }).last().fill("Деси");
    await walk.press("matching:look.do");
    await walk.settle();
  }),
  coordinator("case", async (walk) => {
    await escape(walk);
    await walk.openLine(heldCase);
  }),
  coordinator("case-order", async (walk) => {
    const orders = walk.page.getByRole("region", { name: walk.t("records:orders.title") });
    await orders.getByRole("listitem").first().getByRole("button").click();
    await walk.press("records:past.show");
    await walk.settle();
  }),
  coordinator("case-incident-new", async (walk) => {
    await escape(walk);
    await walk.press("records:incidents.add");
    await walk.settle();
  }),
  coordinator("case-flags-ask", async (walk) => {
    await escape(walk);
    await walk.press("records:flags.add");
    await walk.settle();
  }),
  coordinator("case-close", async (walk) => {
    await escape(walk);
    await walk.press("records:close.button");
    await walk.settle();
  }),
  coordinator("case-people", async (walk) => {
    await escape(walk);
    await walk.page.getByRole("tab").nth(1).click();
    await walk.settle();
  }),
  coordinator("case-people-edit", (walk) => pressFirst(walk, "people:edit.openOf")),
  coordinator("case-people-history", (walk) => pressFirst(walk, "people:history.of")),
  coordinator("case-people-same", async (walk) => {
    await escape(walk);
    await pressFirst(walk, "people:menu.of");
    await walk.page.getByRole("menuitem", { name: walk.t("people:menu.same"), exact: true }).click();
    await walk.settle();
  }),
  coordinator("case-people-add", async (walk) => {
    await escape(walk);
    await pressFirst(walk, "people:edit.closeOf");
    await walk.press("people:add.title");
    await pressFirst(walk, "people:contact.new");
    await walk.settle();
  }),
  coordinator("case-documents", async (walk) => {
    await walk.room("cases");
    await walk.openLine(heldCase);
    await walk.page.getByRole("tab", { name: walk.t("cases:tabs.documents") }).click();
    await walk.page.getByRole("combobox", { name: walk.t("documents:produce.kind"), exact: true }).click();
    await walk.page.getByRole("option", { name: walk.t("words:documentKind.CONFIRMATION_LETTER") }).click();
    await walk.page.getByRole("radio", { name: walk.t("documents:ofCase.outside") }).click();
    await walk.settle();
  }),
  coordinator("case-access", async (walk) => {
    await walk.room("cases");
    await walk.openLine(heldCase);
    await walk.page.getByRole("tab", { name: walk.t("cases:tabs.access") }).click();
    await walk.settle();
  }),
  coordinator("case-restrict", async (walk) => {
    await walk.press("access:restrict.open");
    await walk.page.waitForTimeout(400);
  }),
  coordinator("my-sign-ins", async (walk) => {
    await escape(walk);
    await walk.page.getByRole("button", { name: walk.t("app:top.account") }).click();
    await walk.page.getByRole("menuitem", { name: walk.t("access:signIns.open") }).click();
    await walk.settle();
  }),
  coordinator("actions", async (walk) => {
    await escape(walk);
    await walk.room("actions");
  }),
  coordinator("settings", part("settings")),
  coordinator("settings-instruments", async (walk) => {
    await walk.page.getByText(walk.t("risk:settings.title"), { exact: true }).scrollIntoViewIfNeeded();
  }),
  coordinator("house-style", part("houseStyle")),
  coordinator("agencies", part("agencies")),
  coordinator("agencies-merge", async (walk) => {
    await walk.page.locator('tr[data-index="0"]').press("Enter");
    await walk.settle();
    await walk.press("agencies:merge.open");
    await walk.settle();
  }),
  coordinator("conferences-month", async (walk) => {
    await escape(walk);
    await walk.room("conferences");
    await walk.page.getByText(walk.t("conferences:calendar.asCalendar"), { exact: true }).click();
    await walk.settle();
  }),
  coordinator("conference-emergency", async (walk) => {
    await walk.room("cases");
    await walk.openLine(currentCase);
    await walk.press("conferences:emergency.button");
    await walk.page.getByRole("button", { name: walk.t("conferences:emergency.call"), exact: true }).waitFor();
    await walk.settle();
  }),
  coordinator("actions-board", async (walk) => {
    await escape(walk);
    await walk.room("actions");
    await walk.page.getByText(walk.t("actions:look.board"), { exact: true }).click();
    await walk.settle();
  }),
  coordinator("actions-on-time", async (walk) => {
    await walk.press("actions:onTime.title");
    await walk.settle();
  }),
  coordinator("flags", async (walk) => {
    await escape(walk);
    await walk.room("today");
    await walk.press("records:due.all");
    await walk.settle();
  }),
  coordinator("tour", async (walk) => {
    await walk.room("today");
    await walk.press("tour:start");
    await walk.settle();
  }),
  coordinator("accounts", part("accounts")),
  coordinator("audit", part("audit")),
  housingBefore("today-representative-before", (walk) => walk.settle()),
  housingBefore("research", async (walk) => {
    await walk.room("research");
  }),
];
