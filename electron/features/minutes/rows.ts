export { addendaOf } from "./addenda.ts";
