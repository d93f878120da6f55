import { Checkbox, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { onlyDifferences, type MarkedLine } from "../../../../shared/documents/difference.ts";
import classes from "./preview.module.css";

const signs = { same: "", leftOut: "−", theirs: "+", changed: "≠" } as const;
const wordsOf = (cells: readonly string[]): string => cells.filter((cell) => cell !== "").join(" · ");

/** The full text with what this recipient does not get struck out: by a sign and a line through it, not by colour alone. */
export function DifferenceView({ lines }: { readonly lines: readonly MarkedLine[] }) {
  const { t } = useTranslation("documents");
  const [only, setOnly] = useState(true);
  const shown = only ? onlyDifferences(lines) : lines;
  return (
    <div className={classes["lines"]}>
      <Checkbox
        mb="sm"
        label={t("preview.onlyDifferences")}
        checked={only}
        onChange={(event) => setOnly(event.currentTarget.checked)}
      />
      {shown.length === 0 ? <Text size="sm">{t("preview.noDifference")}</Text> : null}
      <div data-private>
        {shown.map((line, index) => (
          <Line key={`${index} ${line.mark}`} line={line} />
        ))}
      </div>
    </div>
  );
}

function Line({ line }: { readonly line: MarkedLine }) {
  const { t } = useTranslation("documents");
  const { mark, shape } = line;
  const words = wordsOf(line.cells);
  return (
    <div className={[classes["line"], classes[mark], classes[shape]].join(" ")} data-mark={mark}>
      <span className={classes["sign"]} aria-hidden>
        {signs[mark]}
      </span>
      <p>
        {mark === "same" ? words : <VisuallyHidden>{t(`preview.mark.${mark}`)}: </VisuallyHidden>}
        {mark === "leftOut" ? <del>{words}</del> : null}
        {mark === "theirs" ? <ins>{words}</ins> : null}
        {line.mark === "changed" ? (
          <>
            <ins>{words}</ins> <del>{wordsOf(line.full)}</del>
          </>
        ) : null}
      </p>
    </div>
  );
}
