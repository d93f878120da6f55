import { useTranslation } from "react-i18next";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Slide } from "./Wall.tsx";
import styles from "./wall.module.css";

/** What an observer sees of a conference in session: the slide that stands on the wall, and nothing else. */
export function WatchScreen({ conferenceId }: { readonly conferenceId: ConferenceId }) {
  const { t } = useTranslation("meeting");
  const watched = useDeskQuery("meeting.watch", { conferenceId });
  // Refused for whatever reason, nothing that was seen before stays.
  if (watched.error) return <EmptyState title={t("watch.title")} text={t("watch.refused")} />;
  const slide = watched.data?.slide;
  if (!slide) return null;
  return (
    <div className={styles["watched"]}>
      <Slide slide={slide} />
    </div>
  );
}
