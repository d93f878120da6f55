import type { Found, Hit } from "../../shared/search/model.ts";

/** Everything a search found, in the order in which it is shown. */
export const allHits = ({ groups }: Found): Hit[] => groups.flatMap(({ hits }) => hits);
