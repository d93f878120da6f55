import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProjectorSlide } from "../../../shared/meeting/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { RiskLevelBadge } from "../../ui/RiskLevelBadge.tsx";
import styles from "./wall.module.css";
import { useNow } from "./useClock.ts";
import { sayWhenWallGoes } from "./wallWindow.ts";

/** What the wall was told last; anything that is not exactly a slide leaves it blank. */
function useSlide(): ProjectorSlide | null {
  const [slide, setSlide] = useState<ProjectorSlide | null>(null);
  useEffect(
    () =>
      globalThis.concord?.on((event) => {
        if (event.kind === "projector") setSlide(ProjectorSlide.safeParse(event.slide).data ?? null);
      }),
    [],
  );
  return slide;
}

/** The projector's window: it only hears, and it knows nothing but slides. */
export function Wall() {
  const { t } = useTranslation("meeting");
  const slide = useSlide();
  useEffect(sayWhenWallGoes, []);
  return slide === null ? (
    <main className={styles["blank"]}>
      <p>{t("projector.blank")}</p>
    </main>
  ) : (
    <Slide slide={slide} />
  );
}

/** What the wall shows: a case, or between cases the conference and a clock. */
export function Slide({ slide }: { readonly slide: ProjectorSlide }) {
  return slide.kind === "case" ? <CaseSlide slide={slide} /> : <BetweenSlide slide={slide} />;
}

type SlideOf<Kind extends ProjectorSlide["kind"]> = Extract<ProjectorSlide, { readonly kind: Kind }>;
const sized = (scale: number): { readonly fontSize: string } => ({
  fontSize: `calc(clamp(18px, 2vw, 44px) * ${scale / 100})`,
});

/** The day of the conference and the time now, so that the wall is not empty while nothing may stand on it. */
function BetweenSlide({ slide }: { readonly slide: SlideOf<"between"> }) {
  const { t, i18n } = useTranslation("meeting");
  const format = useFormat();
  const now = useNow();
  const clock = new Intl.DateTimeFormat(i18n.language, {
    timeZone: slide.timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <main className={styles["between"]} style={sized(slide.scale)}>
      <time className={styles["now"]} aria-label={t("projector.clock")}>
        {clock.format(now)}
      </time>
      <p>{slide.onBreak ? t("projector.onBreak") : t("projector.between", { day: format.dayLong(slide.date) })}</p>
    </main>
  );
}

/** Reference, initials, level, risks as headings, actions with agency and day; readable from the back of the room. */
function CaseSlide({ slide }: { readonly slide: SlideOf<"case"> }) {
  const { t } = useTranslation("meeting");
  const format = useFormat();
  return (
    <main className={styles["wall"]} style={sized(slide.scale)}>
      <header className={styles["head"]}>
        <h1 className={styles["initials"]} aria-label={t("projector.initials", { initials: slide.initials })}>
          {slide.initials}
        </h1>
        <span className={styles["reference"]}>{slide.reference}</span>
        <span className={styles["level"]}>
          <RiskLevelBadge level={slide.level} />
        </span>
      </header>
      <section className={styles["risks"]} aria-labelledby="wall-risks">
        <h2 id="wall-risks">{t("projector.risks")}</h2>
        {slide.risks.length === 0 ? <p className={styles["none"]}>{t("projector.noRisks")}</p> : null}
        <ol>
          {slide.risks.map((risk, index) => (
            <li key={index}>
              <bdi>{risk}</bdi>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles["actions"]} aria-labelledby="wall-actions">
        <h2 id="wall-actions">{t("projector.actions")}</h2>
        {slide.actions.length === 0 ? <p className={styles["none"]}>{t("projector.noActions")}</p> : null}
        <ol>
          {slide.actions.map(({ text, agency, due }, index) => (
            <li key={index}>
              <bdi className={styles["actionText"]}>{text}</bdi>
              <bdi className={styles["who"]}>{agency}</bdi>
              <time dateTime={due}>{format.dayShort(due)}</time>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
