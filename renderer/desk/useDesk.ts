import {
  useMutation,
  useQuery,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Input, NamesOf, Output } from "../../shared/contracts.ts";
import { callOrThrow, type DeskFailure } from "./client.ts";

interface QueryOptions<Value> {
  readonly enabled?: boolean;
  /** What is shown while a different input is being read. */
  readonly keep?: (previous: Value | undefined) => Value | undefined;
}

/** It is fresh until one of its topics goes stale. */
const readingOf = <Name extends NamesOf<"query" | "programQuery">>(name: Name, input: Input<Name>) => ({
  queryKey: [name, input],
  queryFn: () => callOrThrow(name, input),
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Reads a query and reads it again whenever one of its topics went stale. */
export function useDeskQuery<Name extends NamesOf<"query" | "programQuery">>(
  name: Name,
  input: Input<Name>,
  options: QueryOptions<Output<Name>> = {},
): UseQueryResult<Output<Name>, DeskFailure> {
  return useQuery<Output<Name>, DeskFailure>({
    ...readingOf(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: options.keep as never } : {}),
  });
}

/** Reads a query ahead of the screen that will show it; what cannot be read is told there. */
export const readAhead = <Name extends NamesOf<"query" | "programQuery">>(
  client: QueryClient,
  name: Name,
  input: Input<Name>,
): Promise<void> => client.prefetchQuery(readingOf(name, input));

/** A command or task to be called by `mutate`; its topics are re-read when the desk says they changed. */
export const useDeskCommand = <Name extends NamesOf<"command" | "task">>(
  name: Name,
): UseMutationResult<Output<Name>, DeskFailure, Input<Name>> =>
  useMutation<Output<Name>, DeskFailure, Input<Name>>({ mutationFn: (input) => callOrThrow(name, input) });
