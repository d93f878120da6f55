import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import deeds from "../../locales/en/undo.json";
import type { Deed } from "../../shared/undo/model.ts";
import { call } from "../desk/client.ts";
import { useFailureSentence } from "../i18n/failures.ts";
import { flushPendingWrites } from "./pendingWrites.ts";

type DeedKey = Extract<keyof typeof deeds, `did.${string}`>;

const isDeedKey = (key: string): key is DeedKey => key.startsWith("did.") && Object.hasOwn(deeds, key);

/** A deed in words: "moved NM-3F9 up". */
export function useDeedWords(): (deed: Deed) => string {
  const { t } = useTranslation("undo");
  return useCallback(
    ({ did, way, about }) => {
      const keys = [`did.${did}.${way ?? ""}`, `did.${did}`];
      const key = keys.find(isDeedKey);
      return key ? t(key, { about: about === "" ? t("aCase") : about }) : did;
    },
    [t],
  );
}

const notice = "undo";

/** Taking back what was done last, and doing it again. What is typed is stored first: it is the last deed then. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const { t } = useTranslation("undo");
  const words = useDeedWords();
  const sentence = useFailureSentence();
  const run = useCallback(
    async (name: "undo.undo" | "undo.redo") => {
      await flushPendingWrites();
      const result = await call(name, {});
      // One notice, however often the key is pressed.
      notifications.hide(notice);
      if (!result.ok) return notifications.show({ id: notice, message: sentence(result.failure) });
      const what = words(result.value);
      return notifications.show({
        id: notice,
        message: name === "undo.undo" ? t("undone", { what }) : t("redone", { what }),
        color: "sea",
      });
    },
    [sentence, t, words],
  );
  const undo = useCallback(() => void run("undo.undo"), [run]);
  const redo = useCallback(() => void run("undo.redo"), [run]);
  return { undo, redo };
}
