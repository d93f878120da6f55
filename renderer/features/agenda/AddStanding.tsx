import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StandingKind } from "../../../shared/agenda/standing.ts";
import { useWords } from "../../i18n/words.ts";

interface Props {
  /** Those that are not on the agenda. */
  readonly kinds: readonly StandingKind[];
  readonly onAdd: (kind: StandingKind) => void;
}

/** Puts a standing item that was left out back on the agenda; nothing while all are there. */
export function AddStanding({ kinds, onAdd }: Props) {
  const { t } = useTranslation("agenda");
  const word = useWords();
  if (kinds.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" mx={8} my={4} leftSection={<IconPlus size={14} aria-hidden />}>
          {t("standing.add")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {word("standing", kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
