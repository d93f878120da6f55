import { useTranslation } from "react-i18next";
import failures from "../../locales/en/failures.json";
import type { Failure } from "../../shared/result.ts";
import { useFormat } from "./format.ts";

type FailureKey = keyof typeof failures;

const isFailureKey = (code: string): code is FailureKey => Object.hasOwn(failures, code);

/** The sentence that says what went wrong and what to do; a failure without one of its own is told as an unexpected one. */
export function useFailureSentence(): (failure: Failure) => string {
  const { t } = useTranslation("failures");
  const { moment } = useFormat();
  return ({ code, params }) => {
    if (code === "vault.inUse") {
      const { machine = "", since = "" } = params;
      const known = machine !== "" && typeof since === "string" && !Number.isNaN(Date.parse(since));
      return known ? t("vault.inUse", { machine, since: moment(since) }) : t("vault.inUseSomewhere");
    }
    return t(isFailureKey(code) ? code : "desk.broken", { ...params });
  };
}
