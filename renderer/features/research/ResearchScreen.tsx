import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResearchLine } from "../../../shared/research/model.ts";
import { useSession } from "../../app/session.ts";
import { useShortcuts } from "../../app/shortcuts.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { keyOf, nextOpen } from "./order.ts";
import { ResearchList } from "./ResearchList.tsx";
import { ResearchPane } from "./ResearchPane.tsx";
import styles from "./research.module.css";

/** What my agency is asked about, on one page: the cases of the next conferences, and the form of one beside them. */
export function ResearchScreen() {
  const { t } = useTranslation("research");
  const { agencyName } = useSession();
  const { data: lines, error } = useDeskQuery("research.mine", {});
  const [openKey, setOpenKey] = useState<string | null>(null);
  const all = lines ?? [];
  const open = all.find((line) => keyOf(line) === openKey) ?? nextOpen(all, null) ?? all[0];
  const show = (line: ResearchLine | undefined): void => {
    if (line) setOpenKey(keyOf(line));
  };
  const place = open ? all.indexOf(open) : -1;
  const next = (): void => show(nextOpen(all, open ?? null) ?? all[place + 1]);
  useShortcuts([
    { code: "KeyN", label: t("keys.next"), run: next },
    { code: "KeyP", label: t("keys.previous"), run: () => show(all[place - 1]) },
    { code: "ArrowDown", alt: true, label: t("keys.nextCase"), run: () => show(all[place + 1]), inFields: true },
    { code: "ArrowUp", alt: true, label: t("keys.previousCase"), run: () => show(all[place - 1]), inFields: true },
  ]);
  const answered = all.filter(({ state }) => state === "RETURNED" || state === "NOTHING_HELD").length;
  return (
    <>
      <PageHeader
        title={t("title", { agency: agencyName })}
        {...(all.length > 0 ? { detail: t("answered", { answered, count: all.length }) } : {})}
      />
      <FailureNote failure={error} />
      {lines && !open ? <EmptyState title={t("emptyTitle")} text={t("emptyText")} /> : null}
      {open ? (
        <div className={styles["page"]}>
          <div className={styles["side"]}>
            {[...Map.groupBy(all, ({ conferenceId }) => conferenceId)].map(([conferenceId, ofConference]) => (
              <ResearchList
                key={conferenceId}
                lines={ofConference}
                openCaseId={open.conferenceId === conferenceId ? open.caseId : null}
                onOpen={show}
              />
            ))}
          </div>
          <ResearchPane line={open} onNext={next} />
        </div>
      ) : null}
    </>
  );
}
