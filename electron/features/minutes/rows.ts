export { addendaOf, inAddendum } from "./addenda.ts";
