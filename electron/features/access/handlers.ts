import type { accessContract } from "../../../shared/access/contract.ts";
import type { HandlersOf } from "../context.ts";
import { attemptsHandlers } from "./attempts.ts";
import { conflictsHandlers } from "./conflicts.ts";
import { contactReadersHandlers } from "./contactReaders.ts";
import { removeReader } from "./removeReader.ts";
import { restrictCase } from "./restrict.ts";
import { takeOffLists } from "./takeOffLists.ts";

export const accessHandlers: HandlersOf<typeof accessContract> = {
  "access.removeReader": removeReader,
  "access.takeOffLists": takeOffLists,
  "access.restrict": restrictCase,
  ...contactReadersHandlers,
  ...attemptsHandlers,
  ...conflictsHandlers,
};
