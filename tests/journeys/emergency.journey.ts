import { afterEach, expect, test } from "vitest";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

test("an emergency conference stands within a minute of opening the case, without the mouse, and its agencies are asked", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, keys, reached, room } = journey;
  await journey.signInAs("nora");
  await room("cases");
  const began = Date.now();
  await page.locator('tr[data-index="0"]').press("Enter");
  const call = page.getByRole("button", { name: t("conferences:emergency.button") });
  await call.press("Enter");
  const submit = page.getByRole("button", { name: t("conferences:emergency.call"), exact: true });
  await submit.waitFor();
  await reached("an emergency conference, everything proposed");
  await expect.poll(() => submit.evaluate((button) => document.activeElement === button)).toBe(true);
  await keys("Enter");
  await page.getByRole("button", { name: t("conferences:meet.open") }).waitFor();
  expect(Date.now() - began).toBeLessThan(60_000);
  await reached("an emergency conference, about to begin");

  const list = await journey.call("conferences.list", {});
  if (!list.ok) throw new Error(list.failure.code);
  const called = list.value.filter(({ type, status }) => type === "EMERGENCY" && status === "CIRCULATED");
  expect(called).toHaveLength(1);
});
