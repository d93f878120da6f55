import { Button, Kbd, Text } from "@mantine/core";
import { IconEyeOff, IconPresentation } from "@tabler/icons-react";
import { useMemo, type ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { AgendaItem, AgendaView } from "../../../shared/agenda/model.ts";
import { addMinutes } from "../../../shared/agenda/rules.ts";
import { standingAhead } from "../../../shared/agenda/standing.ts";
import { usePrivacy } from "../../app/privacy.ts";
import { AtRisk } from "./AtRisk.tsx";
import styles from "./meeting.module.css";
import { useMeetingStore } from "./meetingStore.ts";
import { paceOfDay, type Day } from "./pace.ts";
import { useNow } from "./useClock.ts";
import { WallTools, type WallVerbs } from "./WallTools.tsx";

interface TopBarProps {
  readonly agenda: AgendaView;
  readonly day: Day;
  readonly mayRun: boolean;
  readonly inSession: boolean;
  readonly moving: boolean;
  /** Nothing is left to hear. */
  readonly allHeard: boolean;
  readonly onNext: () => void;
  readonly onEnd: () => void;
  readonly onProjector: () => void;
  readonly wall: WallVerbs;
  readonly onOpen: (item: AgendaItem) => void;
  readonly onShorten: (minutes: number) => void;
  readonly children: ReactNode;
}

/** Clock, how far the list is, when it will be done, and the three things one does with the whole screen. */
export function TopBar(props: TopBarProps) {
  const { agenda, day, mayRun, inSession, moving, allHeard, onNext, onEnd, onProjector, wall, children } = props;
  const { t } = useTranslation("meeting");
  const projector = useMeetingStore((state) => state.projector);
  const privacy = usePrivacy();
  const projectorWords = {
    off: t("top.projector"),
    showing: t("top.projectorOn"),
    frozen: t("top.projectorFrozen"),
    blank: t("top.projectorBlank"),
  };
  return (
    <header className={styles["top"]}>
      {children}
      <Progress
        agenda={agenda}
        day={day}
        inSession={inSession}
        onOpen={props.onOpen}
        onShorten={mayRun && agenda.mayChange ? props.onShorten : null}
      />
      <span className={styles["spring"]} />
      {mayRun ? (
        <Button
          variant={projector === "off" ? "default" : "light"}
          leftSection={<IconPresentation size={18} aria-hidden />}
          aria-pressed={projector !== "off"}
          title={projectorWords[projector]}
          onClick={onProjector}
        >
          <span className={styles["buttonWord"]}>{projectorWords[projector]}</span>
        </Button>
      ) : null}
      {mayRun ? <WallTools {...wall} /> : null}
      <Button
        variant={privacy.on ? "light" : "default"}
        leftSection={<IconEyeOff size={18} aria-hidden />}
        aria-pressed={privacy.on}
        title={t("top.privacy")}
        onClick={privacy.toggle}
      >
        <span className={styles["buttonWord"]}>{t("top.privacy")}</span>
      </Button>
      {mayRun && inSession && allHeard ? (
        <Button data-place="next" loading={moving} onClick={onEnd}>
          {t("top.end")}
        </Button>
      ) : null}
      {mayRun && !allHeard ? (
        <Button
          data-place="next"
          loading={moving}
          rightSection={<Kbd className={styles["onDo"]}>N</Kbd>}
          onClick={onNext}
        >
          {t("top.next")}
        </Button>
      ) : null}
    </header>
  );
}

interface ProgressProps extends Pick<TopBarProps, "agenda" | "day" | "inSession" | "onOpen"> {
  readonly onShorten: ((minutes: number) => void) | null;
}

function Progress({ agenda, day, inSession, onOpen, onShorten }: ProgressProps) {
  const { t } = useTranslation("meeting");
  const now = useNow();
  const heard = agenda.items.filter((item) => item.kind === "case" && item.state === "heard").length;
  const pace = useMemo(() => paceOfDay(agenda.items, now, day), [agenda.items, now, day]);
  const begun = agenda.items.some(({ state }) => state !== "waiting");
  const finishAt = addMinutes(pace.finishAt, standingAhead(agenda.standing, begun));
  return (
    <>
      <Text component="span" size="sm" c="dimmed" className={styles["tabular"]}>
        <Trans t={t} i18nKey="top.heard" count={agenda.cases} values={{ heard }} components={{ strong: <Bold /> }} />
      </Text>
      {inSession ? (
        <Text component="span" size="sm" c="dimmed" className={styles["tabular"]}>
          <Trans t={t} i18nKey="top.finish" values={{ time: finishAt }} components={{ strong: <Bold /> }} />
        </Text>
      ) : (
        <Text component="span" size="sm" c="dimmed">
          {t("top.ended")}
        </Text>
      )}
      {inSession ? <AtRisk items={agenda.items} day={pace} onOpen={onOpen} onShorten={onShorten} /> : null}
    </>
  );
}

const Bold = ({ children }: { readonly children?: ReactNode }) => <strong className={styles["ink"]}>{children}</strong>;
