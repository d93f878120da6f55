import { useTranslation } from "react-i18next";
import type { Hit } from "../../../shared/search/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { Private } from "../../ui/Private.tsx";
import { usePieceWords } from "./usePieceWords.ts";

/** What a hit is, below what was found. */
export function HitDetail({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation("search");
  const { day, dayLong } = useFormat();
  const word = useWords();
  const pieceWords = usePieceWords();
  switch (hit.kind) {
    case "person":
      return t("hit.person", { role: word("caseRole", hit.role), reference: hit.reference });
    case "case":
      return hit.reference;
    case "referral":
      return t("hit.referral", { reference: hit.reference, agency: hit.agencyName, day: day(hit.day) });
    case "action":
      return t("hit.action", { reference: hit.reference, day: day(hit.day) });
    case "hearing":
      return (
        <>
          {t("hit.hearing", { what: pieceWords(hit), day: day(hit.day), reference: hit.reference })}
          {hit.title.text !== "" && (
            <>
              {" · "}
              <Private>{hit.title.text}</Private>
            </>
          )}
        </>
      );
    case "conference":
      return t("hit.conference", { day: dayLong(hit.day), type: word("conferenceType", hit.type) });
    case "document":
      return t("hit.document", {
        kind: word("documentKind", hit.document),
        code: hit.reference,
        recipient: hit.recipientName,
      });
    case "agency":
      return t("hit.agency");
    case "account":
      return t("hit.account", { role: word("role", hit.role), agency: hit.agencyName });
  }
}
