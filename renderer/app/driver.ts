import { notifications } from "@mantine/notifications";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { create } from "zustand";
import type { Output } from "../../shared/contracts.ts";
import type { Failure } from "../../shared/result.ts";
import { call } from "../desk/client.ts";
import { handOver } from "../features/meeting/meetingStore.ts";
import { useFailureSentence } from "../i18n/failures.ts";
import { goTo } from "./navigation.ts";
import { flushPendingWrites } from "./pendingWrites.ts";
import { caseInFront, conferenceAt, shownAt } from "./shownPlace.ts";

interface Changing {
  readonly isChanging: boolean;
  /** For whom what was read before has been forgotten already: what their screen reads now must not be. */
  readonly forgottenFor: string | null;
}

/** While the driver changes, nothing of either is on the screen. */
export const useChangingDriver = create<Changing>(() => ({ isChanging: false, forgottenFor: null }));

const forget = (client: QueryClient): void =>
  client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== "unlock.state" });

/** What was read for one account is forgotten as soon as another is the session's, whoever changed that. */
export function useForgetOthers(accountId: string | null): void {
  const client = useQueryClient();
  const before = useRef(accountId);
  // Before the screens of the new account begin to read: what they wait for would be forgotten with the rest.
  useLayoutEffect(() => {
    const isAnother = before.current !== null && accountId !== null && before.current !== accountId;
    before.current = accountId;
    if (isAnother && useChangingDriver.getState().forgottenFor !== accountId) forget(client);
  }, [client, accountId]);
}

const emptyScreen = (): void => flushSync(() => useChangingDriver.setState({ isChanging: true }));

/** Draws the screen anew with what who drives now may see: the same place where it is theirs too, Today where it is not. */
async function drawAnew(client: QueryClient, path: string, { maySee }: Output<"unlock.switchDriver">): Promise<void> {
  const [seesPlace = true, seesCase = false] = maySee;
  const front = caseInFront(path);
  const conferenceId = conferenceAt(path);
  notifications.clean();
  notifications.cleanQueue();
  if (!seesPlace) goTo({ screen: "today" });
  const state = await call("unlock.state", {});
  forget(client);
  if (!state.ok || !state.value.session) return;
  const { accountId } = state.value.session;
  useChangingDriver.setState({ forgottenFor: accountId });
  handOver(accountId, front && conferenceId && seesCase ? { [conferenceId]: front } : {});
  client.setQueryData(["unlock.state", {}], state.value);
}

/**
 * Has who sits beside drive. First everything typed is stored in the name of who typed it, and the screen is emptied:
 * what was typed meanwhile is stored as its field leaves it. Answers what was wrong.
 */
async function switchNow(client: QueryClient, path: string): Promise<Failure | null> {
  await flushPendingWrites();
  emptyScreen();
  try {
    await flushPendingWrites();
    const changed = await call("unlock.switchDriver", { shown: [...shownAt(path)] });
    if (!changed.ok) return changed.failure;
    await drawAnew(client, path, changed.value);
    return null;
  } finally {
    useChangingDriver.setState({ isChanging: false });
  }
}

/** Lets a second person in, who then drives. Answers what was wrong; the screen is as it was then. */
export async function joinDesk(
  client: QueryClient,
  path: string,
  who: { readonly accountName: string; readonly passphrase: string },
): Promise<Failure | null> {
  await flushPendingWrites();
  const joined = await call("unlock.join", { ...who, shown: [...shownAt(path)] });
  if (!joined.ok) return joined.failure;
  emptyScreen();
  try {
    await drawAnew(client, path, joined.value);
    return null;
  } finally {
    useChangingDriver.setState({ isChanging: false });
  }
}

/** Changing who of two people at this desk drives (`RULES.md` 8). */
export function useDriver() {
  const client = useQueryClient();
  const [path] = useLocation();
  const { t } = useTranslation("app");
  const sentence = useFailureSentence();
  const told = useCallback(
    (failure: Failure | null): void => {
      if (failure) notifications.show({ message: sentence(failure), color: "alarm" });
    },
    [sentence],
  );
  const switchDriver = useCallback(async () => told(await switchNow(client, path)), [client, path, told]);
  const endBeside = useCallback(
    async (name: string) => {
      const ended = await call("unlock.endBeside", {});
      if (!ended.ok) told(ended.failure);
      else notifications.show({ message: t("atDesk.left", { name }), color: "sea" });
    },
    [t, told],
  );
  return { switchDriver, endBeside };
}
