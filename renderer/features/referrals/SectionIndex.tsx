import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./referrals.module.css";
import { sectionId, sections, type SectionKey } from "./sections.ts";

/** The sections of the form beside it; one that lacks an answer carries a mark and a word for it. */
export function SectionIndex({ missing }: { readonly missing: ReadonlySet<SectionKey> }) {
  const { t } = useTranslation("referrals");
  return (
    <nav aria-label={t("sections.label")} className={classes["beside"]} data-pane>
      <ol className={classes["index"]}>
        {sections.map(({ key }, index) => (
          <li key={key}>
            <UnstyledButton
              className={classes["jump"] ?? ""}
              data-missing={missing.has(key) || undefined}
              onClick={() => document.getElementById(sectionId(key))?.scrollIntoView({ block: "start" })}
            >
              {index + 1} {t(`sections.${key}`)}
              {missing.has(key) ? (
                <span className={classes["dot"]} role="img" aria-label={t("sections.incomplete")} />
              ) : null}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
