import { Text, UnstyledButton } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { useSession } from "../../app/session.ts";
import { useShortcuts } from "../../app/shortcuts.ts";
import { call } from "../../desk/client.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { bothTexts } from "../meeting/bothTexts.ts";
import { GrowingText } from "../meeting/GrowingText.tsx";
import { KeptBoth } from "../meeting/KeptBoth.tsx";
import { useAutosaved } from "../meeting/useAutosaved.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { GivenItems } from "./GivenItems.tsx";
import styles from "./research.module.css";

interface ChairPaneProps {
  readonly conferenceId: ConferenceId;
  readonly caseId: CaseId;
}

/**
 * What is for the chair and the deputy only: what agencies gave them, and their own notes. Folded until it is asked for,
 * since others look at this screen. For anybody else it is not there.
 */
export const ChairPane = memo(function ChairPane({ conferenceId, caseId }: ChairPaneProps) {
  const { role } = useSession();
  const { data } = useDeskQuery("research.forChair", { conferenceId, caseId }, { enabled: role === "chair" });
  return data ? <OpenedChairPane key={caseId} about={{ conferenceId, caseId }} data={data} /> : null;
});

interface Opened {
  readonly about: { readonly conferenceId: ConferenceId; readonly caseId: CaseId };
  readonly data: NonNullable<ReturnType<typeof useDeskQuery<"research.forChair">>["data"]>;
}

function OpenedChairPane({ about, data }: Opened) {
  const { t } = useTranslation("research");
  const [shown, setShown] = useState(false);
  const { items, note, version, sealed } = data;
  const saved = useAutosaved(
    { value: note, version },
    (text, baseVersion) => call("research.writeChairNote", { ...about, text, baseVersion }),
    bothTexts,
  );
  useShortcuts([{ code: "KeyH", label: t("keys.chair"), run: () => setShown((before) => !before) }]);
  const count = items.length;
  return (
    <section aria-label={t("chair.title")} className={styles["chair"]}>
      <UnstyledButton
        className={styles["chairButton"] ?? ""}
        aria-expanded={shown}
        onClick={() => setShown((before) => !before)}
      >
        <IconEyeOff size={16} aria-hidden />
        {t("chair.title")}
        <Text component="span" size="xs" c="dimmed">
          {[
            ...(count > 0 ? [t("chair.items", { count })] : []),
            ...(saved.value.trim() === "" ? [] : [t("chair.noted")]),
          ].join(" · ")}
        </Text>
        <span style={{ marginInlineStart: "auto" }}>
          <KeyHint>H</KeyHint>
        </span>
      </UnstyledButton>
      {shown ? (
        <div className={styles["chairBody"]}>
          {sealed ? (
            <Text size="sm" c="var(--concord-soon)">
              {t("chair.sealed")}
            </Text>
          ) : null}
          <GivenItems items={items} />
          <div data-private>
            <GrowingText
              label={t("chair.note")}
              placeholder={t("chair.noteHint")}
              value={saved.value}
              readOnly={sealed}
              takesFocus
              onChange={saved.change}
              onBlur={() => void saved.flush()}
            />
          </div>
          <KeptBoth status={saved.status} mine={saved.value} onSettle={saved.settle} />
        </div>
      ) : null}
    </section>
  );
}
