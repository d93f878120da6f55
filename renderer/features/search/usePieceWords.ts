import { useTranslation } from "react-i18next";
import type { Hit } from "../../../shared/search/model.ts";
import { useWords } from "../../i18n/words.ts";

type HearingHit = Extract<Hit, { kind: "hearing" }>;

/** What a text of a hearing is: who said it, a risk, or the field it stands in. */
export function usePieceWords(): (hit: Pick<HearingHit, "piece" | "agencyName">) => string {
  const { t } = useTranslation("search");
  const word = useWords();
  return ({ piece, agencyName }) => {
    if (piece === "information") return t("piece.information", { agency: agencyName ?? "" });
    return piece === "risk" ? t("piece.risk") : word("hearingField", piece);
  };
}
