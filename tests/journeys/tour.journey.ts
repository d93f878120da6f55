import { afterEach, expect, test } from "vitest";
import { northmere } from "../../build/demonstration/northmere.ts";
import { tourSteps } from "../../renderer/features/tour/steps.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";

let journey: Journey;
afterEach(() => journey.end());

test("the guided tour leads a newcomer through the accounts and screens of the demonstration", async () => {
  journey = await begin();
  const { page, t, reached, settle } = journey;
  await page.getByText(t("unlock:welcome.demonstration"), { exact: true }).click();
  const tour = page.getByRole("complementary", { name: t("tour:name") });
  // The demonstration is written first.
  await page.getByRole("button", { name: t("tour:start") }).click({ timeout: 120_000 });
  for (const [index, step] of tourSteps.entries()) {
    const account = northmere.accounts.find(({ name }) => name === step.as) ?? expect.fail(step.as);
    const lock = tour.getByRole("button", { name: t("tour:lockAndSignIn", { name: step.as }) });
    if (await lock.isVisible()) await lock.click();
    const signIn = page.getByRole("button", { name: t("unlock:signIn.enter") });
    await tour
      .getByRole("button", { name: t("tour:goThere") })
      .or(signIn)
      .first()
      .waitFor();
    if (await signIn.isVisible()) {
      // Name and passphrase are those of the stop.
      expect(await page.getByLabel(t("unlock:signIn.account")).inputValue()).toBe(account.name);
      await signIn.click();
    }
    await tour.getByRole("button", { name: t("tour:goThere") }).click();
    await settle();
    await tour.getByText(t(`tour:${step.id}.say`)).waitFor();
    if (index === 0 || step.id === "meeting") await reached(`the tour at ${step.id}`);
    const isLast = index === tourSteps.length - 1;
    await tour
      .getByRole("button", { name: isLast ? t("tour:finish") : t("tour:next") })
      .last()
      .click();
  }
  await expect.poll(() => tour.count()).toBe(0);
});
