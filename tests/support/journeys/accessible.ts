import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What a screen does wrong by WCAG 2.2 AA, one line a place; empty when all is well. No rule is left out. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Something that fades in has other colours for a moment.
  await page.waitForTimeout(250);
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(source);
  const found: Found = JSON.parse(
    await page.evaluate<string>(
      `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] }).then((found) => JSON.stringify(found))`,
    ),
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 200)} ${failureSummary.replaceAll("\n", " ")}`,
    ),
  );
}
