import { ListName, type SavedView } from "../../../shared/lists/model.ts";

/** Which name of a view is being typed: that of a new one of a list, or of one that is there. */
export const itemOfName = (list: ListName, renamed: SavedView | null): string =>
  renamed === null ? list : `${list}-${renamed.id}`;

/** The list on which a name was being typed. */
export const listOfName = (item: string): ListName => ListName.catch("cases").parse(item.split("-")[0]);
