import { expect, test } from "vitest";
import { contracts } from "../../../shared/contracts.ts";
import type { Procedure } from "../../../shared/contract.ts";
import { roles, type Grant } from "../../../shared/policy.ts";
import { reviewedRows } from "./reviewedRows.ts";

const procedures = Object.entries(contracts) as [string, Procedure][];
const isWithin = (granted: Grant, most: Grant | undefined): boolean =>
  most === "always" ||
  (most !== undefined && granted !== "always" && granted.every((relation) => most.includes(relation)));

test.each(procedures)("%s grants no role more than its row of the reviewed table", (_, { kind, policy }) => {
  const reviewed = reviewedRows.find(({ row }) => row === policy.row);
  expect(reviewed, `row ${policy.row} is not in the reviewed table`).toBeDefined();
  const reads = kind === "query" || kind === "programQuery";
  for (const role of roles) {
    const granted = policy.who[role];
    if (granted !== undefined)
      expect(
        isWithin(granted, reviewed?.[reads ? "read" : "change"][role]),
        `${role}: ${JSON.stringify(granted)}`,
      ).toBe(true);
  }
});

test("a procedure about one object names an input that is there", () => {
  for (const [name, { policy, input }] of procedures) {
    if (!policy.on) continue;
    expect("shape" in input.def && Object.keys(input.def.shape as object), name).toContain(policy.on.id);
  }
});

test("only what must work while the area is locked needs nobody", () => {
  const open = procedures.filter(([, { policy }]) => policy.needs === "nobody").map(([name]) => name);
  expect(open).toEqual([
    "unlock.state",
    "unlock.suggestPassphrase",
    "unlock.createArea",
    "unlock.openDemonstration",
    "unlock.chooseArea",
    "unlock.signIn",
    "unlock.recover",
    "unlock.lock",
  ]);
});

test("the matrix as a table people review, one line a procedure and role", async () => {
  const lines = procedures.flatMap(([name, { kind, policy }]) =>
    roles.flatMap((role) => {
      const granted = policy.who[role];
      if (granted === undefined) return [];
      const relation = granted === "always" ? "always" : granted.join(" or ");
      const state = policy.when ? policy.when.join(" or ") : "any";
      return [
        [
          policy.row,
          name,
          kind,
          role,
          policy.needs,
          policy.on?.kind ?? "",
          relation,
          state,
          policy.reauthenticate ? "again" : "",
        ].join(","),
      ];
    }),
  );
  const table = [
    "row,procedure,kind,role,needs,object,relation,state,passphrase",
    ...lines.toSorted((one, other) => one.localeCompare(other, "en", { numeric: true })),
  ].join("\n");
  await expect(`${table}\n`).toMatchFileSnapshot("../../golden/authorisation.csv");
});
