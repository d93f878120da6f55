import { ActionIcon, Button, Group, Loader, Modal, SegmentedControl, Text, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconMinus, IconPlus } from "@tabler/icons-react";
import { useCallback, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { countsOf } from "../../../../shared/documents/difference.ts";
import type { Recipient } from "../../../../shared/documents/model.ts";
import { usePrivacy } from "../../../app/privacy.ts";
import { useDeskQuery } from "../../../desk/useDesk.ts";
import { FailureNote } from "../../../ui/FailureNote.tsx";
import { recipientKey } from "../recipientKey.ts";
import type { AskedDocument } from "./asked.ts";
import { DifferenceView } from "./DifferenceView.tsx";
import { FilePages, type Laid } from "./FilePages.tsx";
import classes from "./preview.module.css";

export interface Previewed {
  readonly recipient: Recipient;
  readonly name: string;
}

interface Props {
  readonly asked: AskedDocument;
  /** Everybody who may have this document; one after the other. */
  readonly recipients: readonly Previewed[];
  /** Who is looked at. */
  readonly at: Recipient;
  /** Whether who looks may have the full text beside it. */
  readonly mayCompare: boolean;
  readonly onAt: (recipient: Recipient) => void;
  readonly onClose: () => void;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** What one recipient would get, page by page, before anything is made; and what they would not. */
export function PreviewDialog({ asked, recipients, at, mayCompare, onAt, onClose }: Props) {
  const { t } = useTranslation("documents");
  const covered = usePrivacy(({ on }) => on);
  const [view, setView] = useState<"pages" | "difference">("pages");
  const [zoom, setZoom] = useState(1);
  const [laid, setLaid] = useState<Laid | null>(null);
  const [page, setPage] = useState(0);
  const scroll = useRef<HTMLDivElement>(null);
  const index = recipients.findIndex(({ recipient }) => recipientKey(recipient) === recipientKey(at));
  const shown = recipients[index];
  const compares = mayCompare && at.kind !== "file";
  const file = useDeskQuery("documents.preview", { ...asked, recipient: at });
  const difference = useDeskQuery("documents.difference", { ...asked, recipient: at }, { enabled: compares });
  const isPages = view === "pages" || !compares;

  const goTo = (step: 1 | -1): void => {
    const next = recipients[index + step];
    if (next) onAt(next.recipient);
  };
  const zoomBy = (step: 1 | -1): void => setZoom(zooms[zooms.indexOf(zoom) + step] ?? zoom);
  const turn = (step: 1 | -1): void => {
    const top = laid?.tops[page + step];
    if (top !== undefined) scroll.current?.scrollTo({ top: top * zoom + 4 });
  };
  const laidOut = useCallback((next: Laid | null) => {
    setLaid(next);
    setPage(0);
  }, []);
  const lookWhere = (): void => {
    const from = (scroll.current?.scrollTop ?? 0) + (scroll.current?.clientHeight ?? 0) / 3;
    const seen = (laid?.tops ?? []).findLastIndex((top) => top * zoom <= from);
    setPage(Math.max(0, seen));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => goTo(-1),
    ArrowRight: () => goTo(1),
    "+": () => zoomBy(1),
    "-": () => zoomBy(-1),
    ...(isPages ? { PageDown: () => turn(1), PageUp: () => turn(-1) } : {}),
  };
  const press = (event: KeyboardEvent): void => {
    const act = event.target instanceof HTMLInputElement ? undefined : keys[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  };

  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t("preview.title", { name: shown?.name ?? "" })}
      closeButtonProps={{ "aria-label": t("preview.close") }}
    >
      <div className={classes["content"]} onKeyDown={press}>
        <Group className={classes["bar"] ?? ""} justify="space-between" gap="sm">
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowLeft size={14} aria-hidden />}
              disabled={index <= 0}
              onClick={() => goTo(-1)}
            >
              {t("preview.before")}
            </Button>
            <Button
              size="xs"
              variant="default"
              rightSection={<IconArrowRight size={14} aria-hidden />}
              disabled={index + 1 >= recipients.length}
              onClick={() => goTo(1)}
            >
              {t("preview.next")}
            </Button>
            <Text size="sm" c="dimmed">
              {t("preview.recipientOf", { number: index + 1, all: recipients.length })}
            </Text>
          </Group>
          {compares ? (
            <SegmentedControl
              aria-label={t("preview.view")}
              size="xs"
              data={[
                { value: "pages", label: t("preview.asPages") },
                { value: "difference", label: t("preview.asDifference") },
              ]}
              value={view}
              onChange={(value) => setView(value === "pages" ? "pages" : "difference")}
            />
          ) : null}
          <Group gap="xs">
            {isPages ? (
              <>
                <Text size="sm" className="tabular" role="status">
                  {laid === null ? "" : t("preview.pageOf", { page: page + 1, pages: laid.tops.length })}
                </Text>
                <Zoom label={t("preview.smaller")} disabled={zoom === zooms[0]} onPress={() => zoomBy(-1)}>
                  <IconMinus size={14} aria-hidden />
                </Zoom>
                <Text size="sm" className="tabular">
                  {t("preview.zoom", { percent: Math.round(zoom * 100) })}
                </Text>
                <Zoom label={t("preview.larger")} disabled={zoom === zooms.at(-1)} onPress={() => zoomBy(1)}>
                  <IconPlus size={14} aria-hidden />
                </Zoom>
              </>
            ) : null}
          </Group>
        </Group>
        <Group justify="space-between" gap="sm" py={6}>
          <Text size="sm" c="dimmed">
            {t("preview.means")}
          </Text>
          {difference.data ? (
            <Text size="sm" fw={600}>
              {leftOutWords(t, difference.data)}
            </Text>
          ) : null}
        </Group>
        <FailureNote failure={file.error ?? (isPages ? null : difference.error)} />
        <div className={classes["body"]}>
          <div
            ref={scroll}
            className={classes["scroll"]}
            tabIndex={0}
            data-autofocus
            role="region"
            aria-label={isPages ? t("preview.pages") : t("preview.asDifference")}
            aria-busy={isPages ? laid === null : difference.isPending}
            onScroll={lookWhere}
          >
            {covered && isPages ? <Text>{t("preview.covered")}</Text> : null}
            {isPages && !covered && file.data ? (
              <FilePages
                base64={file.data.base64}
                language={asked.language}
                zoom={zoom}
                laid={laid}
                onLaid={laidOut}
                scroll={scroll}
              />
            ) : null}
            {file.isPending || (!isPages && difference.isPending) ? (
              <Loader size="sm" aria-label={t("preview.working")} role="status" />
            ) : null}
            {!isPages && difference.data ? <DifferenceView lines={difference.data.lines} /> : null}
          </div>
        </div>
      </div>
    </Modal>
  );
}

interface ZoomProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

const Zoom = ({ label, disabled, onPress, children }: ZoomProps) => (
  <Tooltip label={label}>
    <ActionIcon variant="default" size="sm" aria-label={label} disabled={disabled} onClick={onPress}>
      {children}
    </ActionIcon>
  </Tooltip>
);

/** "3 cases, 14 lines left out · 2 lines otherwise", or that nothing is. */
function leftOutWords(
  t: ReturnType<typeof useTranslation<"documents">>["t"],
  { lines, casesLeftOut }: { readonly lines: Parameters<typeof countsOf>[0]; readonly casesLeftOut: number },
): string {
  const { leftOut, changed } = countsOf(lines);
  const what = [
    ...(casesLeftOut > 0 ? [t("recipients.cases", { count: casesLeftOut })] : []),
    ...(leftOut > 0 ? [t("preview.lines", { count: leftOut })] : []),
  ].join(", ");
  return [
    what === "" ? t("preview.nothingLeftOut") : t("preview.leftOut", { what }),
    ...(changed > 0 ? [t("preview.otherwise", { what: t("preview.lines", { count: changed }) })] : []),
  ].join(" · ");
}
