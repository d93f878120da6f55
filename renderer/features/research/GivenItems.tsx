import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GivenItem } from "../../../shared/research/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./research.module.css";

interface GivenItemsProps {
  readonly items: readonly (GivenItem & { readonly id: string; readonly agencyName?: string })[];
}

/** Items as others read them: what, on what basis, of which day, about whom, and from which agency where that is not said above. */
export function GivenItems({ items }: GivenItemsProps) {
  const { t } = useTranslation("research");
  const word = useWords();
  const { dayShort } = useFormat();
  return items.map((item) => (
    <div key={`${item.agencyName ?? ""} ${item.id}`} className={styles["given"]}>
      <Text size="sm" data-private style={{ whiteSpace: "pre-line" }}>
        {item.text}
      </Text>
      <Text size="xs" c="dimmed">
        {[
          ...(item.agencyName === undefined ? [] : [item.agencyName]),
          word("itemKind", item.kind),
          word("basis", item.basis),
          ...(item.on === null ? [] : [dayShort(item.on)]),
          ...item.about.map((subject) => word("itemSubject", subject)),
          ...(item.checklistItem === "" ? [] : [t("item.bearsOn", { code: item.checklistItem })]),
        ].join(" · ")}
      </Text>
    </div>
  ));
}
