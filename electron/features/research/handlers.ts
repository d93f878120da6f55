import type { researchContract } from "../../../shared/research/contract.ts";
import type { HandlersOf } from "../context.ts";
import { answersHandlers } from "./answers.ts";
import { chairHandlers } from "./chair.ts";
import { contactsHandlers } from "./contacts.ts";
import { mineHandlers } from "./mine.ts";
import { ownHandlers } from "./own.ts";
import { readinessHandlers } from "./readiness.ts";

export const researchHandlers: HandlersOf<typeof researchContract> = {
  ...mineHandlers,
  ...ownHandlers,
  ...answersHandlers,
  ...chairHandlers,
  ...contactsHandlers,
  ...readinessHandlers,
};
