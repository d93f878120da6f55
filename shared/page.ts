import { z } from "zod";

/** The most lines of one page: more would hold the desk's loop while they are put into a message. */
export const mostOnAPage = 200;

/** Which part of a list is wanted: its lines from `offset` on, counted from 0. */
export const PageAsked = z.object({
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(mostOnAPage).default(mostOnAPage),
});
export type PageAsked = z.infer<typeof PageAsked>;

/** One page of a list, with the number of all lines this session may see under the same filter. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row).max(mostOnAPage), total: z.int().min(0) });

/** The order of a list: one of its columns, and the way round. Lines without a value come last either way. */
export const orderBy = <const Columns extends readonly [string, ...string[]]>(columns: Columns) =>
  z.object({ by: z.enum(columns), descending: z.boolean() });

/** A whole list, page by page: for what works through all of it, never for what is shown. */
export async function everyLine<Line>(
  read: (offset: number) => Promise<{ readonly rows: readonly Line[]; readonly total: number }>,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (;;) {
    const { rows } = await read(lines.length);
    lines.push(...rows);
    if (rows.length < mostOnAPage) return lines;
  }
}
