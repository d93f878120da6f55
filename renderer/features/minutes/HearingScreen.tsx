import { Alert, Anchor, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import type { HearingId } from "../../../shared/ids.ts";
import { hearingFields } from "../../../shared/meeting/model.ts";
import { displayName } from "../../../shared/people/rules.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Private } from "../../ui/Private.tsx";
import { AddendumLine } from "./AddendumLine.tsx";
import classes from "./minutes.module.css";
import { useFoundInHearing } from "../search/foundText.ts";
import { HearingText } from "../search/HearingText.tsx";
import { usePieceWords } from "../search/usePieceWords.ts";

type Hearing = Output<"meeting.hearing">;

/** One hearing to read, as far as this account may: what was said, written down and feared, with what was looked for marked. */
export function HearingScreen({ hearingId }: { readonly hearingId: HearingId }) {
  const { t } = useTranslation("search");
  const { dayLong } = useFormat();
  const go = useGo();
  const { role } = useSession();
  const opened = useDeskQuery("meeting.hearing", { hearingId });
  const found = useFoundInHearing((state) => (state.found?.hearingId === hearingId ? state.found : null));
  const hearing = opened.data;
  if (!hearing) return <FailureNote failure={opened.error} />;
  const victim = hearing.people.find((person) => person.role === "VICTIM");
  const isOwnPartOnly = role === "representative" && hearing.state !== "approved";
  return (
    <>
      <PageHeader
        title={t("hearing.title", { reference: hearing.reference })}
        detail={
          <>
            {victim && <Private>{displayName(victim)}</Private>}
            {found && ` · ${t("hearing.on", { day: dayLong(found.day) })}`}
          </>
        }
        actions={
          <Anchor component="button" size="sm" onClick={() => go({ screen: "case", caseId: hearing.caseId })}>
            {t("hearing.toCase")}
          </Anchor>
        }
      />
      <Stack gap="md" maw={860}>
        {isOwnPartOnly && <Alert variant="light">{t("hearing.own")}</Alert>}
        <Pieces hearing={hearing} lookedFor={found?.text ?? ""} />
        {hearing.state === "approved" && <AddedLater hearing={hearing} />}
      </Stack>
    </>
  );
}

/** What was added after approval stands beneath the minutes, and never in them. */
function AddedLater({ hearing }: { readonly hearing: Hearing }) {
  const { t } = useTranslation("minutes");
  const addenda = useDeskQuery("minutes.addendaOfCase", { hearingId: hearing.id });
  const approved = (addenda.data ?? []).filter(({ number }) => number !== null);
  if (addenda.error) return <FailureNote failure={addenda.error} />;
  if (approved.length === 0) return null;
  return (
    <Part title={t("hearing.addenda")}>
      <ul className={classes["lines"]}>
        {approved.map((addendum) => (
          <AddendumLine key={addendum.id} addendum={addendum} next={0} mayChange={false} onChange={() => undefined} />
        ))}
      </ul>
    </Part>
  );
}

function Pieces({ hearing, lookedFor }: { readonly hearing: Hearing; readonly lookedFor: string }) {
  const { t } = useTranslation("search");
  const word = useWords();
  const pieceWords = usePieceWords();
  const said = hearing.agencies.flatMap(({ agencyName, entries }) =>
    entries.filter(({ text }) => text.trim() !== "").map((entry) => ({ ...entry, agencyName })),
  );
  const written = hearingFields.filter((field) => hearing.fields[field].text.trim() !== "");
  const risks = hearing.risks.filter(({ text }) => text.trim() !== "");
  if (said.length + written.length + risks.length === 0) return <Text c="dimmed">{t("hearing.nothing")}</Text>;
  return (
    <>
      {said.length > 0 && (
        <Part title={t("hearing.said")}>
          {said.map((entry) => (
            <HearingText
              key={entry.id}
              label={pieceWords({ piece: "information", agencyName: entry.agencyName })}
              text={entry.text}
              lookedFor={lookedFor}
            />
          ))}
        </Part>
      )}
      {risks.length > 0 && (
        <Part title={t("hearing.risks")}>
          {risks.map((risk) => (
            <HearingText key={risk.id} label={String(risk.number)} text={risk.text} lookedFor={lookedFor} />
          ))}
        </Part>
      )}
      {written.length > 0 && (
        <Part title={t("hearing.texts")}>
          {written.map((field) => (
            <HearingText
              key={field}
              label={word("hearingField", field)}
              text={hearing.fields[field].text}
              lookedFor={lookedFor}
            />
          ))}
        </Part>
      )}
    </>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Paper p="md" component="section">
    <Title order={2} fz={16} mb="sm">
      {title}
    </Title>
    <Stack gap="sm">{children}</Stack>
  </Paper>
);
