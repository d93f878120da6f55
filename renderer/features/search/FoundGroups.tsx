import { Text } from "@mantine/core";
import { Spotlight } from "@mantine/spotlight";
import { IconArrowLeft, IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FoundGroup, Hit, HitGroup } from "../../../shared/search/model.ts";
import { HitLine } from "./HitLine.tsx";
import { keyOf } from "./places.ts";
import styles from "./search.module.css";

interface FoundGroupsProps {
  readonly groups: readonly FoundGroup[];
  readonly only: HitGroup | null;
  readonly onOpen: (hit: Hit) => void;
  /** Shows all of one group, or the first of each again. */
  readonly onOnly: (group: HitGroup | null) => void;
}

/** What was found, group by group, each with how many there are and a way to see them all. */
export function FoundGroups({ groups, only, onOpen, onOnly }: FoundGroupsProps) {
  const { t } = useTranslation("search");
  return (
    <>
      {groups.map(({ group, hits, count, more }) => {
        const heading = more
          ? t("groupMore", { group: t(`group.${group}`), count })
          : t("groupCount", { group: t(`group.${group}`), count });
        return (
          <div key={group} role="group" aria-label={heading}>
            <Text size="xs" c="dimmed" className={styles["heading"]} aria-hidden>
              {heading}
            </Text>
            {hits.map((hit) => (
              <HitLine key={keyOf(hit)} hit={hit} onOpen={() => onOpen(hit)} />
            ))}
            {only === null && count > hits.length && (
              <Spotlight.Action
                label={more ? t("showFirst", { count }) : t("showAll", { count })}
                leftSection={<IconDots size={18} aria-hidden />}
                closeSpotlightOnTrigger={false}
                onClick={() => onOnly(group)}
              />
            )}
          </div>
        );
      })}
      {only !== null && (
        <Spotlight.Action
          label={t("back")}
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          closeSpotlightOnTrigger={false}
          onClick={() => onOnly(null)}
        />
      )}
    </>
  );
}
