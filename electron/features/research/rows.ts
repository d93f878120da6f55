export { answersAbout } from "./answers.ts";
export { deleteOldResearch } from "./deleteOld.ts";
