import { Badge } from "@mantine/core";
import { IconAlertTriangle, IconCircle, IconSquareRotated, IconUrgent } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { RiskLevel } from "../../shared/risk/model.ts";
import { useWords } from "../i18n/words.ts";

interface RiskLevelBadgeProps {
  readonly level: RiskLevel | null;
  readonly score?: number | null;
  readonly of?: number;
}

// A level has a word and a shape besides its colour.
const shapes = { STANDARD: IconCircle, MEDIUM: IconSquareRotated, HIGH: IconAlertTriangle, VERY_HIGH: IconUrgent };
const colors = { STANDARD: "gray", MEDIUM: "soon", HIGH: "alarm", VERY_HIGH: "alarm" };

/** The level as a word and a shape, with the score beside it: "High · 17 of 24". Nothing at all when neither is known. */
export function RiskLevelBadge({ level, score = null, of }: RiskLevelBadgeProps) {
  const { t } = useTranslation("app");
  const word = useWords();
  const scored = score === null ? null : of === undefined ? String(score) : t("risk.scoreOf", { score, of });
  if (level === null) return scored === null ? null : <Badge color="gray">{scored}</Badge>;
  const Shape = shapes[level];
  const text = [word("riskLevel", level), scored].filter((part) => part !== null).join(" · ");
  return (
    <Badge
      color={colors[level]}
      variant={level === "VERY_HIGH" ? "filled" : "light"}
      leftSection={<Shape size={14} aria-hidden />}
    >
      {text}
    </Badge>
  );
}
