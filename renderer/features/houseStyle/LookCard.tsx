import { ColorInput, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { contrastOnWhite, leastContrast } from "../../../shared/houseStyle/contrast.ts";
import { Colour, fonts } from "../../../shared/houseStyle/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { Card } from "../settings/Card.tsx";
import styles from "./houseStyle.module.css";
import { MarkingField } from "./MarkingField.tsx";
import type { HouseDraft } from "./useHouseDraft.ts";

/** Dark enough for words on paper; the first is ours. */
const headingSwatches = ["#0F5A4E", "#1B3A6B", "#5B2A6E", "#7A1F2B", "#1C211F"];
const lineSwatches = ["#B4BDBA", "#8C9AB5", "#A58FB0", "#5F6B67", "#1C211F"];

/** Font, colours and marking of every document. */
export function LookCard({ draft }: { readonly draft: HouseDraft }) {
  const { t } = useTranslation(["houseStyle", "failures"]);
  const area = useDeskQuery("settings.area", {});
  const { font, headingColour, lineColour, marking } = draft.style;
  return (
    <Card title={t("look.title")}>
      <div className={styles["fields"]}>
        <Select
          className={styles["whole"] ?? ""}
          label={t("look.font")}
          description={t("look.fontHint")}
          data={[...fonts]}
          value={font}
          allowDeselect={false}
          onChange={(value) => {
            const chosen = fonts.find((one) => one === value);
            if (chosen) draft.set({ font: chosen });
          }}
        />
        <ColourField
          label={t("look.heading")}
          colour={headingColour}
          swatches={headingSwatches}
          least={leastContrast.words}
          tooLight={t("failures:houseStyle.headingTooLight")}
          onChange={(next) => draft.set({ headingColour: next })}
        />
        <ColourField
          label={t("look.line")}
          colour={lineColour}
          swatches={lineSwatches}
          least={leastContrast.lines}
          tooLight={t("failures:houseStyle.lineTooLight")}
          onChange={(next) => draft.set({ lineColour: next })}
        />
      </div>
      <MarkingField
        marking={marking}
        country={area.data?.country ?? null}
        onChange={(next) => draft.set({ marking: next })}
      />
    </Card>
  );
}

interface ColourFieldProps {
  readonly label: string;
  /** As typed: it may not be a colour yet. */
  readonly colour: string;
  readonly swatches: string[];
  readonly least: number;
  readonly tooLight: string;
  readonly onChange: (colour: string) => void;
}

function ColourField({ label, colour, swatches, least, tooLight, onChange }: ColourFieldProps) {
  const { t } = useTranslation("failures");
  const read = Colour.safeParse(colour);
  const isTooLight = read.success && contrastOnWhite(read.data) < least;
  return (
    <ColorInput
      label={label}
      format="hex"
      swatches={swatches}
      swatchesPerRow={swatches.length}
      value={`#${colour}`}
      onChange={(value) => onChange(value.replace(/^#/u, "").toUpperCase())}
      fixOnBlur={false}
      error={read.success ? (isTooLight ? tooLight : null) : t("houseStyle.colourForm")}
      eyeDropperButtonProps={{ "aria-label": label }}
      withEyeDropper={false}
    />
  );
}
