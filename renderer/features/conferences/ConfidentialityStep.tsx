import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { focusStep } from "./focusStep.ts";
import { OpeningStep } from "./OpeningStep.tsx";
import classes from "./conferences.module.css";

/** The area's confidentiality text, large enough to be read aloud from the table, and the key that says it was. */
export function ConfidentialityStep({ conference, text }: { readonly conference: Conference; readonly text: string }) {
  const { t } = useTranslation("conferences");
  const format = useFormat();
  const read = useDeskCommand("meeting.readConfidentiality");
  const at = conference.confidentialityReadAt;
  return (
    <OpeningStep
      number={1}
      title={t("opening.confidentiality")}
      done={at !== null}
      {...(at ? { note: t("opening.readAt", { time: format.time(at) }) } : {})}
    >
      <blockquote className={classes["aloud"]}>{text}</blockquote>
      <FailureNote failure={read.error} />
      {at ? null : (
        <Button
          mt="md"
          loading={read.isPending}
          onClick={() => read.mutate({ conferenceId: conference.id }, { onSuccess: () => focusStep(2) })}
        >
          {t("opening.wasRead")}
        </Button>
      )}
    </OpeningStep>
  );
}
