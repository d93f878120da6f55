import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import { ViewId } from "../ids.ts";
import { ownAccount } from "../policy.ts";
import { Line } from "../text.ts";
import { ListName, ListView, SavedView } from "./model.ts";

/** Views of lists, each account its own: what they leave in sight is decided by the list, never by the view. */
export const listsContract = {
  "lists.views": query({
    policy: ownAccount(),
    input: z.object({ list: ListName }),
    output: z.array(SavedView),
    topics: ["views"],
  }),
  "lists.keepView": command({
    policy: ownAccount(),
    input: z.object({ name: Line(80), view: ListView }),
    output: z.object({ viewId: ViewId }),
    failures: ["lists.nameTaken", "lists.tooMany"],
    topics: ["views"],
  }),
  "lists.renameView": command({
    policy: ownAccount(),
    input: z.object({ viewId: ViewId, name: Line(80) }),
    output: z.null(),
    failures: ["lists.nameTaken", "lists.gone"],
    topics: ["views"],
  }),
  "lists.dropView": command({
    policy: ownAccount(),
    input: z.object({ viewId: ViewId }),
    output: z.null(),
    failures: ["lists.gone"],
    topics: ["views"],
  }),
} satisfies Contract;
