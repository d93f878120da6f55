import { Group, Text } from "@mantine/core";
import { IconCircle, IconCircleCheck, IconCircleDashed, IconCircleMinus } from "@tabler/icons-react";
import type { ResearchState } from "../../../shared/research/model.ts";
import { useWords } from "../../i18n/words.ts";

const signs = {
  MISSING: [IconCircle, "var(--concord-soon)"],
  BEGUN: [IconCircleDashed, "var(--concord-soon)"],
  NOTHING_HELD: [IconCircleMinus, "var(--concord-do)"],
  RETURNED: [IconCircleCheck, "var(--concord-do)"],
} as const;

/** How far an agency is with a case, by a sign and a word. */
export function StateBadge({ state }: { readonly state: ResearchState }) {
  const word = useWords();
  const [Sign, color] = signs[state];
  return (
    <Group gap={6} wrap="nowrap" display="inline-flex">
      <Sign size={16} color={color} aria-hidden style={{ flex: "none" }} />
      <Text component="span" size="sm">
        {word("researchState", state)}
      </Text>
    </Group>
  );
}
