import { create } from "zustand";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import type { ActionDraft } from "./actionDraft.ts";

export type ProjectorState = "off" | "showing" | "frozen" | "blank";

/** Where one account was typing. */
type Aside = Pick<MeetingState, "accountId" | "cursor">;

interface MeetingState {
  /** Whose window this is; what somebody else left unsent is not shown. */
  readonly accountId: string | null;
  /** The case in front, of each conference. */
  readonly shown: Readonly<Record<ConferenceId, CaseId>>;
  /** Hearings opened in this window, before the agenda says so too. */
  readonly hearings: Readonly<Record<CaseId, HearingId>>;
  readonly projector: ProjectorState;
  /** How large the wall writes, in per cent. */
  readonly wallScale: number;
  /** What the line for a new action is asked to begin with; gone once it has. */
  readonly prefills: Readonly<Record<HearingId, Partial<ActionDraft>>>;
  /** Where somebody was typing when the program was locked. */
  readonly cursor: Cursor | null;
  /** Of who sits beside, until they drive again. */
  readonly aside: Aside | null;
  /** The field somebody typed in last. */
  readonly lastField: Cursor | null;
}

/** A field by its label; `position` among those that are labelled alike. */
export interface Cursor {
  readonly hearingId: HearingId;
  readonly label: string;
  readonly position: number;
}

const nothing: MeetingState = {
  accountId: null,
  shown: {},
  hearings: {},
  projector: "off",
  wallScale: 100,
  prefills: {},
  cursor: null,
  aside: null,
  lastField: null,
};

/** What only this window knows of a meeting: where it stands, what is on the wall, and unsent text. */
export const useMeetingStore = create<MeetingState>(() => nothing);

/** Starts afresh for another account; the same account finds its unsent text again after a lock. */
export const meetingFor = (accountId: string): void =>
  useMeetingStore.setState((state) => (state.accountId === accountId ? state : { ...nothing, accountId }));

/** The other of two at one desk drives: the wall stays open, each has the cursor where it was, the case in front is `front`'s. */
export const handOver = (accountId: string, front: MeetingState["shown"]): void =>
  useMeetingStore.setState(({ aside, projector, wallScale, ...before }) => ({
    ...nothing,
    ...(aside?.accountId === accountId ? aside : {}),
    accountId,
    projector,
    wallScale,
    shown: front,
    aside: { accountId: before.accountId, cursor: before.cursor },
  }));

export const showCase = (conferenceId: ConferenceId, caseId: CaseId): void =>
  useMeetingStore.setState(({ shown }) => ({ shown: { ...shown, [conferenceId]: caseId } }));

export const rememberHearing = (caseId: CaseId, hearingId: HearingId): void =>
  useMeetingStore.setState(({ hearings }) => ({ hearings: { ...hearings, [caseId]: hearingId } }));

export const rememberField = (lastField: Cursor): void => useMeetingStore.setState({ lastField });

export const leaveCursor = (cursor: Cursor | null): void => useMeetingStore.setState({ cursor });

export const setProjector = (projector: ProjectorState): void => useMeetingStore.setState({ projector });

export const setWallScale = (wallScale: number): void => useMeetingStore.setState({ wallScale });

/** Asks the line for a new action to begin with something; what stands there already stays. */
export const prefillAction = (hearingId: HearingId, prefill: Partial<ActionDraft>): void =>
  useMeetingStore.setState(({ prefills }) => ({ prefills: { ...prefills, [hearingId]: prefill } }));

export const takePrefill = (hearingId: HearingId): void =>
  useMeetingStore.setState((state) => {
    const { [hearingId]: taken, ...prefills } = state.prefills;
    return taken === undefined ? state : { prefills };
  });
