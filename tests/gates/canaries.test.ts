import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gates } from "../../build/check.ts";
import { aCopy, type Copy } from "./aCopy.ts";

let copy: Copy;
beforeAll(() => {
  copy = aCopy();
});
afterAll(() => copy.remove());

/** A fault for each gate: a new file, or a line added to one, and the word its complaint must hold. */
const canaries: readonly (readonly [gate: string, file: string, text: string, complaint: string])[] = [
  ["types", "shared/canary.ts", "export const canary: number = document.title;\n", "canary"],
  [
    "lint",
    "shared/canary.ts",
    "export const canary = (): void => {\n  Promise.resolve(1);\n  debugger;\n};\n",
    "canary",
  ],
  [
    "layers",
    "shared/canary.ts",
    'import { vaultName } from "../electron/vault/vault.ts";\nexport const canary = vaultName;\n',
    "shared-is-pure",
  ],
  ["dead code", "shared/canary.ts", "export const canaryThatNobodyCalls = 1;\n", "canary"],
  ["format", "shared/canary.ts", "export   const canary=1\n", "canary"],
];

test("every gate has a canary", () => {
  expect(canaries.map(([gate]) => gate)).toEqual(gates.map(({ name }) => name));
});

// Types of the whole project are checked anew in the copy.
describe.each(canaries)("the gate of %s", (gate, file, text, complaint) => {
  test("is red when a fault is planted, and names it", { timeout: 300_000 }, () => {
    mkdirSync(join(copy.folder, "shared"), { recursive: true });
    writeFileSync(join(copy.folder, file), text);
    const { code, output } = copy.gate(gate);
    expect(code, output.slice(-800)).not.toBe(0);
    expect(output).toContain(complaint);
  });
});

test.each([
  [
    "a room that imports another room's handlers",
    "electron/features/actions/canary.ts",
    'export { agendaHandlers } from "../agenda/handlers.ts";\n',
    "rooms-meet-at-rows",
  ],
  [
    "a window that reaches into the program",
    "renderer/canary.ts",
    'export { createDesk } from "../electron/desk/desk.ts";\n',
    "renderer-only-shared",
  ],
  [
    "the driver outside the vault",
    "electron/store/canary.ts",
    'import Database from "better-sqlite3";\nexport const canary = Database;\n',
    "driver-in-the-vault",
  ],
  [
    "the vault that knows a room",
    "electron/vault/canary.ts",
    'export { agendaHandlers } from "../features/agenda/handlers.ts";\n',
    "vault-lowest",
  ],
])("layers: %s is found", (_, file, text, complaint) => {
  writeFileSync(join(copy.folder, file), text);
  const { code, output } = copy.gate("layers");
  expect(code).not.toBe(0);
  expect(output).toContain(complaint);
});

// The compiler reads the whole house again, beside whatever else is tested.
const compiling = { timeout: 300_000 };

test("a handler that is missing does not compile", compiling, () => {
  appendFileSync(
    join(copy.folder, "electron/desk/registry.ts"),
    '\nimport type { HandlersOf } from "../features/context.ts";\nexport const incomplete: HandlersOf<typeof agendaContract> = {};\n',
  );
  const { code, output } = copy.gate("types");
  expect(code).not.toBe(0);
  expect(output).toContain("registry.ts");
});

test("a procedure without a policy does not compile", compiling, () => {
  writeFileSync(
    join(copy.folder, "shared/canary.ts"),
    'import { z } from "zod";\nimport { query } from "./contract.ts";\nexport const canary = query({ input: z.object({}), output: z.null(), topics: [] });\n',
  );
  const { code, output } = copy.gate("types");
  expect(code).not.toBe(0);
  expect(output).toMatch(/canary\.ts.*policy|policy.*missing/su);
});
