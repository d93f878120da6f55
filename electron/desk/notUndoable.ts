import type { NamesOf } from "../../shared/contracts.ts";
import { whysNot, type WhyNot } from "../../shared/undo/model.ts";
import type { TakenBack } from "./undoables.ts";

/**
 * What nobody means by what they did last: it is passed over, and what was done before it is taken back. `typing`: a form
 * that is being filled in, which keeps what is typed; `looking`: what is shown, and how; `sitting`: who sits here, since
 * whoever leaves ends the list.
 */
type PassedOver = "typing" | "looking" | "sitting" | "undoing";

/**
 * Every command and task that cannot be taken back, and why. A new one does not compile before it stands here or in a
 * room's `undoable.ts`, and none stands in both.
 */
export const notUndoable: Readonly<Record<Exclude<NamesOf<"command" | "task">, TakenBack>, WhyNot | PassedOver>> = {
  "unlock.createArea": "sitting",
  "unlock.openDemonstration": "sitting",
  "unlock.chooseArea": "sitting",
  "unlock.signIn": "sitting",
  "unlock.reauthenticate": "sitting",
  "unlock.join": "sitting",
  "unlock.switchDriver": "sitting",
  "unlock.endBeside": "sitting",
  "unlock.lock": "sitting",
  "unlock.recover": "keys",
  "unlock.changePassphrase": "keys",
  "undo.undo": "undoing",
  "undo.redo": "undoing",
  "settings.changeArea": "area",
  "accounts.add": "keys",
  "accounts.change": "rights",
  "accounts.remove": "keys",
  "agencies.add": "area",
  "agencies.change": "area",
  "agencies.merge": "rights",
  "cases.nameAdviser": "rights",
  "cases.addReader": "keys",
  "access.removeReader": "keys",
  "access.takeOffLists": "keys",
  "access.restrict": "keys",
  "access.addContactReader": "keys",
  "access.removeContactReader": "keys",
  "access.noteAttempts": "looking",
  "access.decideConflict": "keys",
  "risk.importPack": "area",
  "risk.startOnReferral": "ownWay",
  "risk.startOnCase": "ownWay",
  "risk.change": "typing",
  "risk.complete": "approved",
  "risk.discard": "erased",
  "risk.raiseLevel": "happened",
  "referrals.start": "ownWay",
  "referrals.change": "typing",
  "referrals.addContact": "ownWay",
  "referrals.removeContact": "erased",
  "referrals.submit": "told",
  "referrals.beginImport": "typing",
  "referrals.addImportBytes": "typing",
  "referrals.readImport": "looking",
  "referrals.saveImport": "ownWay",
  "referrals.cancelImport": "typing",
  "people.matchReferrals": "looking",
  "people.cancelMatching": "looking",
  "conferences.schedule": "ownWay",
  "conferences.scheduleSeries": "ownWay",
  "conferences.undoSeries": "ownWay",
  "conferences.cancel": "told",
  "conferences.circulate": "told",
  "agenda.undoSplit": "ownWay",
  "agenda.callEmergency": "told",
  "research.return": "told",
  "meeting.readConfidentiality": "happened",
  "meeting.askConflicts": "happened",
  "meeting.comeOrGo": "happened",
  "meeting.open": "happened",
  // Which case is looked at: its clock is put right by looking at another.
  "meeting.openCase": "looking",
  "meeting.pauseClock": "happened",
  "meeting.takeBreak": "happened",
  "meeting.proposeAction": "told",
  "meeting.closeCase": "happened",
  "meeting.end": "happened",
  "meeting.approveMinutes": "approved",
  "meeting.project": "looking",
  "meeting.projectBetween": "looking",
  "minutes.sendForApproval": "told",
  "minutes.sendBack": "told",
  "minutes.remark": "told",
  "minutes.remarkOnCase": "told",
  "minutes.markRead": "looking",
  "minutes.approveAddendum": "approved",
  "actions.escalate": "told",
  "actions.reassign": "ownWay",
  "actions.review": "typing",
  "actions.accept": "happened",
  "actions.verify": "happened",
  "actions.replace": "ownWay",
  "documents.produce": "exported",
  "documents.produceLetter": "exported",
  "documents.produceForCase": "exported",
  "documents.produceForReferral": "exported",
  "documents.cancel": "happened",
  "documents.declareFalseAlarm": "told",
  "documents.reprint": "exported",
  "documents.beginFile": "looking",
  "documents.addFileBytes": "looking",
  "backup.make": "exported",
  "drafts.keep": "typing",
  "drafts.drop": "typing",
};

const byName: ReadonlyMap<string, WhyNot | PassedOver> = new Map(Object.entries(notUndoable));

/** Why what was done by this call cannot be taken back; null where it can be, or where it is passed over. */
export const whyNotBack = (name: string): WhyNot | null => whysNot.find((why) => why === byName.get(name)) ?? null;
