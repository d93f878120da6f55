import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { notUndoable } from "../../../electron/desk/notUndoable.ts";
import { undoables } from "../../../electron/desk/undoables.ts";
import { workedOn } from "../../../electron/features/referrals/takeBackDecision.ts";
import { contracts } from "../../../shared/contracts.ts";

test("every command and task says that it can be taken back, or why not, and none says both", () => {
  const writes = Object.entries(contracts).flatMap(([name, { kind }]) =>
    kind === "command" || kind === "task" ? [name] : [],
  );
  const said = [...undoables.keys(), ...Object.keys(notUndoable)];
  expect(said.toSorted()).toEqual(writes.toSorted());
});

test("no table that belongs to a case is forgotten where an accepted referral is taken back", () => {
  const schema = readFileSync(new URL("../../golden/schema.sql", import.meta.url), "utf8");
  const ofCases = [...schema.matchAll(/CREATE TABLE (\w+) \(((?:(?!CREATE TABLE)[\s\S])*?)\n\)/gu)]
    .filter(([, , columns]) => columns?.includes("REFERENCES cases (id)"))
    .map(([, table]) => table);
  const takenAway = ["case_advisers", "case_people", "contacts", "assessments", "referrals", "search_rows"];
  const notThere = {
    ofItsOwn: ["case_links"],
    restricted: ["attempts_noted"],
    withoutAHearing: ["victim_told", "kept_cases", "kept_earlier_actions"],
  };
  const known = [...workedOn, ...takenAway, ...Object.values(notThere).flat()];
  expect(ofCases.length).toBeGreaterThan(20);
  expect(ofCases.filter((table) => table !== undefined && !known.includes(table))).toEqual([]);
});
