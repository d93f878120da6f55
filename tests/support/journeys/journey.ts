import { mkdirSync, rmSync } from "node:fs";
import { expect } from "vitest";
import { northmere } from "../../../build/demonstration/northmere.ts";
import { passphraseOf } from "../../../build/shots/stages.ts";
import { textsOf, type Texts } from "../../../build/shots/texts.ts";
import { walkIn, type Walk } from "../../../build/shots/walk.ts";
import type { Input, Output, ProcedureName } from "../../../shared/contracts.ts";
import type { Result } from "../../../shared/result.ts";
import { accessibilityFaults } from "./accessible.ts";
import { aHome } from "./homes.ts";
import { openProgram, type Program } from "./program.ts";

/** A journey under way: the program, the steps a person takes, and what is checked on every screen reached. */
export interface Journey extends Walk {
  readonly program: Program;
  /** A folder that stands for home; the areas of the journey lie in it. */
  readonly home: string;
  /** Signs in as a person of the demonstration, by the key of the account. */
  signInAs(key: string): Promise<void>;
  /** Locks with the key and waits for the screen that asks who comes back. */
  lock(): Promise<void>;
  /** A screen was reached: it is accessible, and the content policy had nothing to refuse. */
  reached(screen: string): Promise<void>;
  /** Asks the desk through the window's own bridge, as the window would. */
  call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>>;
  end(): Promise<void>;
}

/** Opens the program; `end` closes it and takes its home away. */
export async function begin(
  start: { readonly home?: string; readonly area?: string; readonly language?: "en" | "fr" } = {},
): Promise<Journey> {
  const home = start.home ?? aHome();
  mkdirSync(home, { recursive: true });
  const program = await openProgram({ ...start, home });
  const t: Texts = await textsOf(start.language ?? "en");
  const walk = walkIn(program.page, t);
  const { page } = program;
  return {
    ...walk,
    program,
    home,
    async signInAs(key) {
      const account = northmere.accounts.find((one) => one.key === key);
      if (!account) throw new Error(`no account ${key}`);
      await walk.signIn(account.name, passphraseOf(account.name));
    },
    async lock() {
      await page.keyboard.press("Control+KeyL");
      await page.getByLabel(t("unlock:signIn.account")).waitFor();
    },
    async reached(screen) {
      await walk.settle();
      expect.soft(await accessibilityFaults(page), `${screen} is accessible`).toEqual([]);
      expect.soft(program.violations(), `${screen} keeps the content policy`).toEqual([]);
    },
    call: (name, input) =>
      page.evaluate(
        ([procedure, given]) =>
          (globalThis as unknown as { concord: { call(name: string, input: unknown): Promise<never> } }).concord.call(
            procedure,
            given,
          ),
        [name, input] as const,
      ),
    async end() {
      await program.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
