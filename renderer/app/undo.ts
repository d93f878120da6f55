import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import deeds from "../../locales/en/undo.json";
import type { Failure } from "../../shared/result.ts";
import { Deed, type WhyNot } from "../../shared/undo/model.ts";
import { call } from "../desk/client.ts";
import { useFailureSentence } from "../i18n/failures.ts";
import { flushPendingWrites } from "./pendingWrites.ts";

type DeedKey = Extract<keyof typeof deeds, `did.${string}`>;

const isDeedKey = (key: string): key is DeedKey => key.startsWith("did.") && Object.hasOwn(deeds, key);

const cannot = {
  exported: "cannot.exported",
  told: "cannot.told",
  keys: "cannot.keys",
  rights: "cannot.rights",
  approved: "cannot.approved",
  happened: "cannot.happened",
  erased: "cannot.erased",
  area: "cannot.area",
  ownWay: "cannot.ownWay",
} as const satisfies Readonly<Record<WhyNot, keyof typeof deeds>>;

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

/** Why nothing was taken back; of what never can be, what it was and why. */
export function useUndoFailure(): (failure: Failure) => string {
  const { t } = useTranslation("undo");
  const words = useDeedWords();
  const sentence = useFailureSentence();
  return useCallback(
    (failure) => {
      const stays = failure.code === "undo.cannot" ? Deed.safeParse({ ...failure.params, way: null }) : null;
      if (!stays?.success || stays.data.why === null) return sentence(failure);
      return t(cannot[stays.data.why], { what: words(stays.data) });
    },
    [sentence, t, words],
  );
}

const notice = "undo";

/** Taking back what was done last, and doing it again. What is typed is stored first: it is the last deed then. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const { t } = useTranslation("undo");
  const words = useDeedWords();
  const sentence = useUndoFailure();
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
