import { Button, Group, Text } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "./KeyHint.tsx";

interface MaskedValueProps {
  readonly label: string;
  /** Asks for the value; null when it may not be shown (the caller says why). */
  readonly onReveal: () => Promise<string | null>;
  /** The physical key that shows it while held, as `KeyboardEvent.code`. */
  readonly holdKey?: string;
}

const shownFor = 10_000;
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable='true']");

/** Dots until shown on purpose; hides by itself after ten seconds, or when the held key is let go. */
export function MaskedValue({ label, onReveal, holdKey }: MaskedValueProps) {
  const { t } = useTranslation("app");
  const [value, setValue] = useState<string | null>(null);
  const wanted = useRef(false);
  const hide = useCallback(() => {
    wanted.current = false;
    setValue(null);
  }, []);
  const show = useCallback(async () => {
    if (wanted.current) return;
    wanted.current = true;
    const revealed = await onReveal();
    // The key may have been let go while the answer was on its way.
    if (wanted.current) setValue(revealed);
  }, [onReveal]);

  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(hide, shownFor);
    return () => clearTimeout(timer);
  }, [value, hide]);

  useEffect(() => {
    if (holdKey === undefined) return;
    const down = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
      if (event.code === holdKey && isPlain && !isTyping(event.target)) void show();
    };
    const up = (event: KeyboardEvent): void => {
      if (event.code === holdKey) hide();
    };
    addEventListener("keydown", down);
    addEventListener("keyup", up);
    addEventListener("blur", hide);
    return () => {
      removeEventListener("keydown", down);
      removeEventListener("keyup", up);
      removeEventListener("blur", hide);
    };
  }, [holdKey, show, hide]);

  return (
    <Group gap={6} wrap="nowrap" display="inline-flex">
      <Text component="span" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="span" size="sm" fw={600} aria-live="polite">
        {value ?? <span aria-label={t("masked.hidden")}>●●●●●</span>}
      </Text>
      <Button size="compact-xs" variant="default" onClick={() => (value === null ? void show() : hide())}>
        {value === null ? t("masked.show") : t("masked.hide")}
      </Button>
      {holdKey !== undefined && <KeyHint>{t("masked.hold", { key: holdKey.replace("Key", "") })}</KeyHint>}
    </Group>
  );
}
