import { useEffect, useRef, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { drawFile } from "./draw.ts";
import classes from "./preview.module.css";

/** Where each page begins, and how large all of them are together, in pixels at full size. */
export interface Laid {
  readonly tops: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface Props {
  readonly base64: string;
  readonly language: string;
  readonly zoom: number;
  readonly laid: Laid | null;
  readonly onLaid: (laid: Laid | null) => void;
  /** What scrolls, to begin again at the top of another file. */
  readonly scroll: RefObject<HTMLElement | null>;
}

const typeOfWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const fileOf = (base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)], { type: typeOfWord });
const margin = 12;

/**
 * The pages of a Word file. The frame may run no script of its own and go nowhere; it only has the window's origin so that
 * the window can draw into it, and the window's content policy holds inside as outside.
 */
export function FilePages({ base64, language, zoom, laid, onLaid, scroll }: Props) {
  const { t } = useTranslation("documents");
  const frame = useRef<HTMLIFrameElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    let isOver = false;
    setFailed(false);
    inside.body.style.setProperty("zoom", "1");
    drawFile(fileOf(base64), inside, language)
      .then((pages) => {
        if (isOver) return;
        const width = Math.max(0, ...pages.map(({ offsetWidth }) => offsetWidth)) + 2 * margin;
        onLaid({ tops: pages.map(({ offsetTop }) => offsetTop), width, height: inside.body.scrollHeight + margin });
        scroll.current?.scrollTo({ top: 0 });
      })
      .catch(() => isOver || setFailed(true));
    return () => {
      isOver = true;
      // Nothing of one recipient stays behind the next, or behind the lock.
      inside.body.replaceChildren();
      inside.head.replaceChildren();
      onLaid(null);
    };
  }, [base64, language, onLaid, scroll]);

  useEffect(() => {
    frame.current?.contentDocument?.body.style.setProperty("zoom", String(zoom));
  }, [zoom, laid]);

  return (
    <>
      {failed ? <p role="alert">{t("preview.notDrawn")}</p> : null}
      <iframe
        ref={frame}
        title={t("preview.pages")}
        sandbox="allow-same-origin"
        tabIndex={-1}
        className={[classes["frame"], laid === null ? classes["drawing"] : ""].join(" ")}
        width={Math.ceil((laid?.width ?? 1200) * zoom)}
        height={Math.ceil((laid?.height ?? 600) * zoom)}
      />
    </>
  );
}
