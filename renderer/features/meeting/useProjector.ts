import { useCallback, useEffect } from "react";
import { projectorScales, type HearingView } from "../../../shared/meeting/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { call, listen } from "../../desk/client.ts";
import { callShell } from "../../desk/shell.ts";
import { setProjector, setWallScale, useMeetingStore } from "./meetingStore.ts";
import { hearWallGo } from "./wallWindow.ts";

/** What the wall shows of a hearing, as one text: when it changes, the wall follows. */
const shownOf = ({ id, outcome, risks, actions }: HearingView): string =>
  JSON.stringify([
    id,
    outcome.levelAgreed,
    risks.map(({ text }) => text),
    actions.map(({ text, ownerAgencyName, due, status }) => [text, ownerAgencyName, due, status]),
  ]);

interface Shown {
  readonly conferenceId: ConferenceId;
  /** Undefined between cases. */
  readonly hearing: HearingView | undefined;
  readonly onBreak: boolean;
  readonly mayRun: boolean;
}

/**
 * Keeps the wall in step with the case in front; between cases and in a break it shows the conference and a clock. `toggle`
 * opens the window and closes it again; `blank` empties the wall and fills it again, `freeze` lets it stand as it is.
 */
export function useProjector({ conferenceId, hearing, onBreak, mayRun }: Shown) {
  const projector = useMeetingStore((state) => state.projector);
  const scale = useMeetingStore((state) => state.wallScale);
  const hearingId = onBreak ? undefined : hearing?.id;
  const shown = hearing === undefined || onBreak ? String(onBreak) : shownOf(hearing);

  useEffect(() => {
    if (!mayRun || projector === "off" || projector === "frozen") return;
    const blank = projector === "blank";
    if (hearingId === undefined) void call("meeting.projectBetween", { conferenceId, blank, scale });
    else void call("meeting.project", { hearingId, blank, scale });
  }, [mayRun, projector, conferenceId, hearingId, shown, scale]);

  // Somebody may close the wall's window itself.
  useEffect(() => hearWallGo(() => setProjector("off")), []);
  // The shell closes the wall's window when it locks.
  useEffect(() => listen(({ kind }) => kind === "locked" && setProjector("off")), []);

  const toggle = useCallback(async () => {
    const isOn = useMeetingStore.getState().projector !== "off";
    if (isOn) await call("meeting.projectBetween", { conferenceId, blank: true });
    setProjector(isOn ? "off" : "showing");
    await callShell(isOn ? "shell.closeProjector" : "shell.openProjector", {});
  }, [conferenceId]);
  const blank = useCallback(() => turn("blank"), []);
  const freeze = useCallback(() => turn("frozen"), []);
  const resize = useCallback((step: 1 | -1) => {
    const place = projectorScales.findIndex((one) => one === useMeetingStore.getState().wallScale);
    const next = projectorScales[place + step];
    if (next !== undefined) setWallScale(next);
  }, []);
  return { toggle, blank, freeze, resize };
}

/** Puts an open wall into a state, or back to following when it is in it already. */
function turn(to: "blank" | "frozen"): void {
  const { projector: now } = useMeetingStore.getState();
  if (now !== "off") setProjector(now === to ? "showing" : to);
}
