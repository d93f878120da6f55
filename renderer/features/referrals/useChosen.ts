import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReferralLine } from "../../../shared/referrals/contract.ts";
import { mayChangeReferral, mayDecideReferral } from "../../../shared/referrals/rules.ts";
import { useSession } from "../../app/session.ts";
import type { Choosing } from "../../ui/VirtualRows.tsx";

/** The referrals somebody has chosen to do one thing with. */
export interface Chosen {
  readonly lines: readonly ReferralLine[];
  readonly choosing: Choosing<ReferralLine>;
  /** Complete, and not sent in yet. */
  readonly maySend: (line: ReferralLine) => boolean;
  readonly mayAsk: (line: ReferralLine) => boolean;
  readonly mayList: (line: ReferralLine) => boolean;
  readonly keep: (lines: readonly ReferralLine[]) => void;
}

/** Rows of the list of referrals that can be chosen; null for whoever can do nothing with several at once. */
export function useChosen(): Chosen | null {
  const { t } = useTranslation("referrals");
  const { role, agencyId } = useSession();
  const [chosen, setChosen] = useState<ReadonlyMap<ReferralLine["id"], ReferralLine>>(new Map());
  if (role === "observer" || role === "auditor") return null;
  const maySend = (line: ReferralLine): boolean =>
    mayChangeReferral(line.status, role, line.agencyId === agencyId) &&
    line.status !== "SUBMITTED" &&
    line.missing === 0;
  const mayAsk = ({ status }: ReferralLine): boolean => mayDecideReferral(status, role) && status !== "NEEDS_INFO";
  const mayList = ({ status, caseId }: ReferralLine): boolean =>
    role === "administrator" && caseId !== null && (status === "ACCEPTED" || status === "DEFERRED");
  return {
    lines: [...chosen.values()],
    maySend,
    mayAsk,
    mayList,
    keep: (lines) => setChosen(new Map(lines.map((line) => [line.id, line]))),
    choosing: {
      isChosen: ({ id }) => chosen.has(id),
      mayChoose: (line) => maySend(line) || mayAsk(line) || mayList(line),
      label: ({ reference }) => t("list.choose", { reference }),
      choose: (line, isChosen) =>
        setChosen((before) => {
          const after = new Map(before);
          if (isChosen) after.set(line.id, line);
          else after.delete(line.id);
          return after;
        }),
    },
  };
}
