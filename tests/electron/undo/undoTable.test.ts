import { expect, test } from "vitest";
import { notUndoable } from "../../../electron/desk/notUndoable.ts";
import { undoables } from "../../../electron/desk/undoables.ts";
import { contracts } from "../../../shared/contracts.ts";

test("every command and task says that it can be taken back, or why not, and none says both", () => {
  const writes = Object.entries(contracts).flatMap(([name, { kind }]) =>
    kind === "command" || kind === "task" ? [name] : [],
  );
  const said = [...undoables.keys(), ...Object.keys(notUndoable)];
  expect(said.toSorted()).toEqual(writes.toSorted());
});
