export { answersAbout } from "./answers.ts";
export { deleteOldResearch } from "./deleteOld.ts";
export { noteIn } from "./chair.ts";
export { inForChair, openTwice } from "./sealed.ts";
export { formIn } from "./stored.ts";
