import { useQueries } from "@tanstack/react-query";
import { useRef } from "react";
import type { Input, NamesOf, Output } from "../../shared/contracts.ts";
import { callOrThrow, type DeskFailure } from "./client.ts";

/** The queries that answer a page of a list at a time. */
export type PagedName = {
  [Name in NamesOf<"query">]: Output<Name> extends { rows: readonly unknown[]; total: number } ? Name : never;
}[NamesOf<"query">];
export type RowOf<Name extends PagedName> = Output<Name>["rows"][number];
export type Asked<Name extends PagedName> = Omit<Input<Name>, "offset" | "limit">;

/** The rows that are in view, by their place in the list, both ends included. */
export interface InView {
  readonly first: number;
  readonly last: number;
}

/** A list of which only the pages in view have been read. */
export interface Pages<Row> {
  /** Null until the first page was read. */
  readonly total: number | null;
  /** Undefined while the page of this row is being read. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Another filter or order is being read: what is shown is what was there before. */
  readonly isStale: boolean;
  readonly error: DeskFailure | null;
}

/** Lines of one call: some screens full, and small enough for one turn of the desk. */
const linesAPage = 100;

interface Seen {
  readonly key: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly unknown[]>;
}

/** Reads the pages of a list that are in view, and reads them again whenever one of its topics went stale. */
export function usePages<Name extends PagedName>(name: Name, asked: Asked<Name>, view: InView): Pages<RowOf<Name>> {
  const from = Math.floor(view.first / linesAPage);
  const upTo = Math.max(from, Math.floor(view.last / linesAPage));
  const numbers = Array.from({ length: upTo - from + 1 }, (_, index) => from + index);
  const results = useQueries({
    queries: numbers.map((page) => {
      const input = { ...asked, offset: page * linesAPage, limit: linesAPage } as Input<Name>;
      return {
        queryKey: [name, input],
        queryFn: (): Promise<Output<Name>> => callOrThrow(name, input),
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
      };
    }),
  });
  const key = JSON.stringify([name, asked]);
  const seen = useRef<Seen | null>(null);
  const read = results.flatMap(({ data, dataUpdatedAt }, index) =>
    data ? [{ page: numbers[index] ?? 0, data, dataUpdatedAt }] : [],
  );
  const newest = read.toSorted((one, other) => other.dataUpdatedAt - one.dataUpdatedAt)[0];
  if (newest) {
    const before = seen.current?.key === key ? seen.current.pages : [];
    seen.current = {
      key,
      total: newest.data.total,
      pages: new Map([...before, ...read.map(({ page, data }) => [page, data.rows] as const)]),
    };
  }
  const shown = seen.current;
  return {
    total: shown?.total ?? null,
    rowAt: (index) => shown?.pages.get(Math.floor(index / linesAPage))?.[index % linesAPage] as RowOf<Name> | undefined,
    isStale: shown !== null && shown.key !== key,
    error: (results.find(({ error }) => error !== null)?.error as DeskFailure | null | undefined) ?? null,
  };
}
