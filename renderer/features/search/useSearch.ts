import { useDebouncedValue } from "@mantine/hooks";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Found, HitGroup } from "../../../shared/search/model.ts";
import { longestSearch } from "../../../shared/search/contract.ts";
import { typedWords } from "../../../shared/search/words.ts";
import { useSession } from "../../app/session.ts";
import { callOrThrow, type DeskFailure } from "../../desk/client.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";

/** How long what was typed rests before it is looked for, and how long until it counts as a search of its own; in milliseconds. */
const pauseWhileTyping = 120;
const pauseAfterTyping = 2000;

interface SearchState {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly only: HitGroup | null;
  readonly setOnly: (group: HitGroup | null) => void;
  /** Null: nothing is looked for. */
  readonly found: Found | null;
  readonly isSearching: boolean;
  readonly failure: DeskFailure | null;
  /** Says that what was typed was a search, once for each text: a hit was opened, or the box was closed on what it shows. */
  readonly submit: () => void;
}

/** What is typed into the search box, and what is found for it. */
export function useSearch(): SearchState {
  const { cleared, role } = useSession();
  const [typed, setTyped] = useState("");
  const [only, setOnly] = useState<HitGroup | null>(null);
  const [text] = useDebouncedValue(typed.trim().slice(0, longestSearch), pauseWhileTyping);
  const maySearch = cleared && role !== "observer" && role !== "auditor";
  const isAsked = maySearch && typedWords(text).length > 0;
  const answer = useDeskQuery(
    "search.find",
    { text, group: only },
    { enabled: isAsked, keep: (previous) => (isAsked ? previous : undefined) },
  );
  const submitted = useRef("");
  const isShown = isAsked && answer.data !== undefined && !answer.isPlaceholderData;
  const submit = useCallback(() => {
    if (!isShown || submitted.current === text) return;
    submitted.current = text;
    // Nobody waits for the entry; when it cannot be written, the next thing that is stored says so.
    void callOrThrow("search.submit", { text }).catch(() => undefined);
  }, [isShown, text]);
  useEffect(() => {
    const timer = setTimeout(submit, pauseAfterTyping);
    return () => clearTimeout(timer);
  }, [submit]);
  const type = useCallback((next: string) => {
    setTyped(next);
    setOnly(null);
  }, []);
  return {
    typed,
    type,
    only,
    setOnly,
    found: isAsked ? (answer.data ?? null) : null,
    isSearching:
      maySearch && (answer.isFetching || (typed.trim() !== "" && typed.trim().slice(0, longestSearch) !== text)),
    failure: answer.error,
    submit,
  };
}
