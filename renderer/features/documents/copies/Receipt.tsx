import { useTranslation } from "react-i18next";
import type { Copy } from "../../../../shared/documents/model.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useWords } from "../../../i18n/words.ts";
import styles from "./copies.module.css";

/** What was made, on paper: by whom, when, for whom, with which code and fingerprint, to be destroyed by when. */
export function Receipt({ copies, folder }: { readonly copies: readonly Copy[]; readonly folder: string }) {
  const { t } = useTranslation("copies");
  const word = useWords();
  const { day, moment, number } = useFormat();
  const [first] = copies;
  if (!first) return null;
  return (
    <div className={styles["paper"]}>
      <h1>{t("receipt.title")}</h1>
      <p>
        {t("receipt.made", {
          document: word("documentKind", first.kind),
          count: copies.length,
          who: first.producedBy,
          when: moment(first.producedAt),
        })}
      </p>
      <p>{t("receipt.into", { folder })}</p>
      <p>{t("receipt.rules", { rules: first.rules, generation: number(first.generation ?? 0) })}</p>
      <table>
        <thead>
          <tr>
            <th>{t("receipt.recipient")}</th>
            <th>{t("receipt.copy")}</th>
            <th>{t("receipt.destroyBy")}</th>
          </tr>
        </thead>
        <tbody>
          {copies.map((copy) => (
            <tr key={copy.id}>
              <td>
                {copy.recipientName}
                <div className={styles["hash"]}>{copy.fileName}</div>
                <div className={styles["hash"]}>{t("receipt.fingerprint", { hash: copy.sha256 })}</div>
                {copy.protected ? (
                  <div className={styles["hash"]}>{t("receipt.plainFingerprint", { hash: copy.plainSha256 })}</div>
                ) : null}
              </td>
              <td>{copy.copyCode}</td>
              <td>{copy.destroyBy === null ? t("receipt.noDay") : day(copy.destroyBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("handover.left")}</p>
    </div>
  );
}
