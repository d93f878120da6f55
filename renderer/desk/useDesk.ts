import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useEffect } from "react";
import { contracts, type Input, type NamesOf, type Output } from "../../shared/contracts.ts";
import type { Topic } from "../../shared/contract.ts";
import { callOrThrow, DeskFailure, listen } from "./client.ts";

interface QueryOptions<Value> {
  readonly enabled?: boolean;
  /** What is shown while a different input is being read. */
  readonly keep?: (previous: Value | undefined) => Value | undefined;
}

/** Reads a query and reads it again whenever one of its topics went stale. */
export function useDeskQuery<Name extends NamesOf<"query" | "programQuery">>(
  name: Name,
  input: Input<Name>,
  options: QueryOptions<Output<Name>> = {},
): UseQueryResult<Output<Name>, DeskFailure> {
  return useQuery<Output<Name>, DeskFailure>({
    queryKey: [name, input],
    queryFn: () => callOrThrow(name, input),
    enabled: options.enabled ?? true,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    ...(options.keep ? { placeholderData: options.keep as never } : {}),
  });
}

/** A command or task to be called by `mutate`; its topics are re-read when the desk says they changed. */
export const useDeskCommand = <Name extends NamesOf<"command" | "task">>(
  name: Name,
): UseMutationResult<Output<Name>, DeskFailure, Input<Name>> =>
  useMutation<Output<Name>, DeskFailure, Input<Name>>({ mutationFn: (input) => callOrThrow(name, input) });

/** Keeps every shown query fresh: one listener for the whole window. */
export function useFreshness(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      listen((event) => {
        if (event.kind !== "topics") return;
        const touched = new Set<Topic>(event.topics);
        void client.invalidateQueries({
          predicate: ({ queryKey: [name] }) =>
            typeof name === "string" &&
            name in contracts &&
            contracts[name as keyof typeof contracts].topics.some((topic: Topic) => touched.has(topic)),
        });
      }),
    [client],
  );
}
