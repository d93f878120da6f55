import { useTranslation } from "react-i18next";
import { useShortcuts, type Shortcut } from "../../app/shortcuts.ts";
import { jumpTo, jumpToNext, press } from "./places.ts";
import { toPreviousPlan } from "./toPreviousPlan.ts";

export interface MeetingVerbs {
  readonly mayRun: boolean;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onPause: () => void;
  readonly onCase: () => void;
  readonly onBlank: () => void;
  readonly onFreeze: () => void;
  readonly onBreak: () => void;
  readonly onAttendance: () => void;
  readonly onComeBack: () => void;
}

/** The keys of the meeting, by where they are on the keyboard; each stands on the help sheet. */
export function useMeetingKeys(verbs: MeetingVerbs): void {
  const { mayRun, onNext, onPrevious, onPause, onCase, onBlank } = verbs;
  const { t } = useTranslation("meeting");
  const runs: readonly Shortcut[] = mayRun
    ? [
        { code: "KeyT", label: t("keys.pause"), run: onPause },
        { code: "KeyB", label: t("keys.blank"), run: onBlank },
        { code: "KeyQ", label: t("keys.park"), run: () => void press("park") },
        { code: "KeyW", label: t("keys.freeze"), run: verbs.onFreeze },
        { code: "KeyC", label: t("keys.break"), run: verbs.onBreak },
        { code: "KeyS", label: t("keys.attendance"), run: verbs.onAttendance },
      ]
    : [];
  useShortcuts([
    { code: "KeyN", label: t("keys.next"), run: onNext },
    { code: "KeyP", label: t("keys.previous"), run: onPrevious },
    { code: "KeyL", label: t("keys.lastTime"), run: () => void toPreviousPlan() },
    { code: "KeyA", label: t("keys.action"), run: () => void jumpTo("action") },
    {
      code: "KeyI",
      label: t("keys.information"),
      run: () => void (jumpToNext("agency") || jumpToNext("agencyAbsent") || jumpToNext("agencySaid")),
    },
    { code: "KeyE", label: t("keys.takeOver"), run: () => void press("takeOverAll") },
    { code: "KeyK", label: t("keys.risk"), run: () => void (press("addRisk") || jumpTo("risk")) },
    { code: "KeyF", label: t("keys.offer"), run: () => void press("offerRisks") },
    { code: "KeyV", label: t("keys.voice"), run: () => void jumpTo("voice") },
    { code: "KeyO", label: t("keys.outcome"), run: () => void jumpTo("level") },
    { code: "KeyG", label: t("keys.case"), run: onCase },
    { code: "KeyD", label: t("keys.atRisk"), run: () => void press("atRisk") },
    { code: "KeyJ", label: t("keys.comeBack"), run: verbs.onComeBack },
    { code: "KeyM", label: t("keys.missing"), run: () => void press("missing") },
    ...runs,
  ]);
}
