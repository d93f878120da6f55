import type { TFunction } from "i18next";
import type { MergePreview } from "../../../shared/agencies/merging.ts";
import type { Format } from "../../i18n/format.ts";

type Translate = TFunction<["agencies", "failures"]>;

/** What a merge moves, and what stays, as sentences in the order people ask. */
export function movesOf(moves: MergePreview, t: Translate, { day, list }: Pick<Format, "day" | "list">): string[] {
  const { fromName: from, intoName: into, accounts, openActions, invitations, keyHolders, researchTwice } = moves;
  const names = { from, into };
  const fresh = invitations.filter(({ both }) => !both).map(({ date }) => day(date));
  const both = invitations.filter((invitation) => invitation.both).map(({ date }) => day(date));
  return [
    accounts.length === 0
      ? t("merge.noAccount", names)
      : t("merge.accounts", { ...names, count: accounts.length, names: list(accounts) }),
    openActions === 0 ? t("merge.noAction", names) : t("merge.actions", { ...names, count: openActions }),
    ...(moves.standingInvitation ? [t("merge.core", names)] : []),
    ...(fresh.length > 0 ? [t("merge.invited", { ...names, count: fresh.length, days: list(fresh) })] : []),
    ...(both.length > 0 ? [t("merge.invitedBoth", { ...names, count: both.length, days: list(both) })] : []),
    t("merge.past", names),
    t("merge.reads", names),
    keyHolders.length === 0 ? t("merge.sealedNobody", names) : t("merge.sealed", { ...names, names: list(keyHolders) }),
    ...(researchTwice > 0 ? [t("merge.researchTwice", { ...names, count: researchTwice })] : []),
  ];
}

/** What is to be looked at before: papers that let nobody read, and cases a conflict shuts. */
export function warningsOf(moves: MergePreview, t: Translate): string[] {
  const names = { from: moves.fromName, into: moves.intoName };
  return [
    ...(moves.intoAgreement === "missing" ? [t("merge.agreementMissing", names)] : []),
    ...(moves.intoAgreement === "expired" ? [t("merge.agreementExpired", names)] : []),
    ...(moves.intoAgreement === "valid" && moves.fromAgreement !== "valid" ? [t("merge.agreementGained", names)] : []),
    ...(moves.casesInConflict > 0 ? [t("merge.conflicts", { ...names, count: moves.casesInConflict })] : []),
    ...(moves.actionsInConflict > 0
      ? [t("merge.actionsInConflict", { ...names, count: moves.actionsInConflict })]
      : []),
  ];
}
