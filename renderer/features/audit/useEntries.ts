import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { AuditEntry } from "../../../shared/audit/contract.ts";
import { callOrThrow } from "../../desk/client.ts";

const pageSize = 500;
const pagesAtOnce = 10;

interface Entries {
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  /** How many there are in the log. */
  readonly total: number;
  readonly reading: boolean;
  readonly error: Error | null;
  /** Reads the next five thousand. */
  readonly readEarlier: () => void;
}

/** The log from its end: five thousand entries at first, in pieces so that the screen stands at once; more when asked for. */
export function useEntries(): Entries {
  const [wanted, setWanted] = useState(pagesAtOnce);
  const query = useInfiniteQuery({
    queryKey: ["audit.list", "pages"],
    queryFn: ({ pageParam }) => callOrThrow("audit.list", { before: pageParam, limit: pageSize }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries }) => (entries.length < pageSize ? undefined : entries.at(-1)?.sequence),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data, hasNextPage, isFetching, fetchNextPage, error } = query;
  const read = data?.pages.length ?? 0;
  useEffect(() => {
    if (read > 0 && read < wanted && hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [read, wanted, hasNextPage, isFetching, error, fetchNextPage]);
  return {
    entries: data?.pages.flatMap(({ entries }) => entries) ?? [],
    total: data?.pages[0]?.total ?? 0,
    reading: isFetching,
    error,
    readEarlier: () => setWanted((before) => before + pagesAtOnce),
  };
}
