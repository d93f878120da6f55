import { useTranslation } from "react-i18next";
import { whyTooLight } from "../../../shared/houseStyle/contrast.ts";
import { Colour, usualLook, type HouseStyle, type HouseStyleShown } from "../../../shared/houseStyle/model.ts";
import { houseTextOf } from "../../../shared/houseStyle/texts.ts";
import { Language } from "../../../shared/settings/model.ts";
import styles from "./houseStyle.module.css";
import { logoSource } from "./logoSource.ts";

interface SamplePageProps {
  readonly style: HouseStyle;
  readonly logo: HouseStyleShown["logo"];
}

/** A page of minutes with nobody in it, as the house style makes it look while it is being chosen. */
export function SamplePage({ style, logo }: SamplePageProps) {
  const { t, i18n } = useTranslation("houseStyle");
  const { font, headingColour, lineColour, marking, texts } = style;
  const text = houseTextOf(texts, "MINUTES", Language.catch("en").parse(i18n.language));
  // A colour that is being typed, or that would be refused, is not shown as if it were chosen.
  const colour = (typed: string, usual: string): string => `#${Colour.safeParse(typed).data ?? usual}`;
  const isSound = whyTooLight({ headingColour, lineColour }) === null;
  const heading = isSound ? colour(headingColour, usualLook.headingColour) : `#${usualLook.headingColour}`;
  const line = `1px solid ${isSound ? colour(lineColour, usualLook.lineColour) : `#${usualLook.lineColour}`}`;
  return (
    <section className={styles["sample"]} aria-label={t("sample.label")}>
      <div className={styles["paper"]} style={{ fontFamily: `"${font}", Arial, sans-serif` }}>
        <div className={styles["edge"]} style={{ borderBottom: line }}>
          <strong className={styles["marking"]}>{marking}</strong>
          <span>{t("sample.recipient")}</span>
        </div>
        {style.logo && logo ? (
          <img className={styles["printed"]} src={logoSource(logo)} alt={style.logo.altText} />
        ) : null}
        <p className={styles["title"]}>{t("sample.title")}</p>
        <p className={styles["subtitle"]}>{t("sample.subtitle")}</p>
        <Paragraphs text={text.opening} />
        <p className={styles["heading"]} style={{ color: heading }}>
          {t("sample.heading")}
        </p>
        <p>{t("sample.text")}</p>
        <table className={styles["table"]}>
          <thead>
            <tr>
              {[t("sample.action"), t("sample.who"), t("sample.by")].map((cell) => (
                <th key={cell} style={{ border: line }}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {[t("sample.doing"), t("sample.agency"), t("sample.day")].map((cell) => (
                <td key={cell} style={{ border: line }}>
                  {cell}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
        <Paragraphs text={text.closing} />
        <div className={styles["foot"]} style={{ borderTop: line }}>
          <strong className={styles["marking"]}>{marking}</strong>
          <span>{t("sample.version")}</span>
          <span>{t("sample.page")}</span>
        </div>
      </div>
      <p className={styles["below"]}>{style.baseId === null ? t("sample.below") : t("sample.belowBase")}</p>
    </section>
  );
}

const Paragraphs = ({ text }: { readonly text: string }) =>
  text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part, index) => (
      // The same words may stand there twice.
      // oxlint-disable-next-line react/no-array-index-key
      <p key={index} style={{ whiteSpace: "pre-line" }}>
        {part}
      </p>
    ));
