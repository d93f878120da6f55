import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import { CaseId, type AgencyId } from "../../../shared/ids.ts";
import type { Addendum } from "../../../shared/minutes/model.ts";
import { DocumentKind, type PossibleRecipient, type Recipient } from "../../../shared/documents/model.ts";
import { Language } from "../../../shared/settings/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useFolderChooser } from "../../ui/folderChoice.ts";
import { LanguageAndFolder } from "./LanguageAndFolder.tsx";
import { ProtectChoice, useProtect } from "./copies/ProtectChoice.tsx";
import { AddendumOfConference } from "./AddendumOfConference.tsx";
import { CaseOfConference } from "./CaseOfConference.tsx";
import { ProduceFailure } from "./leak/ProduceFailure.tsx";
import { Made, Making } from "./Making.tsx";
import { PreviewOwn } from "./preview/PreviewButton.tsx";
import { Recipients } from "./Recipients.tsx";
import { recipientKey } from "./recipientKey.ts";
import { useProduce } from "./useProduce.ts";
import type { z } from "zod";

type Kind = z.infer<typeof DocumentKind>;

interface Props {
  readonly conference: Conference;
  /** For somebody who does not run the conference: only their own agency's copy. */
  readonly ownAgency?: { readonly agencyId: AgencyId; readonly name: string };
  readonly kinds: readonly [Kind, ...Kind[]];
  /** Which kind is chosen, where the screen around says so too. */
  readonly kind?: Kind;
  readonly onKind?: (kind: Kind) => void;
}

/** What is made, for whom, in which language, into which folder: one Word file a recipient, or none at all. */
export function ProducePanel({ conference, kinds, ownAgency, kind: given, onKind }: Props) {
  const { t, i18n } = useTranslation("documents");
  const word = useWords();
  const { choose } = useFolderChooser();
  const produce = useProduce();
  const { protect, setProtect } = useProtect();
  const [own, setOwn] = useState<Kind>(kinds[0]);
  const kind = given ?? own;
  const [caseId, setCaseId] = useState<string | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [language, setLanguage] = useState(Language.catch("en").parse(i18n.language));
  // Null: nobody has chosen yet, and what was added to the minutes goes to exactly those who have them in an older version.
  const [chosenLeft, setLeft] = useState<ReadonlySet<string> | null>(null);
  const [addendum, setAddendum] = useState<Addendum | null>(null);
  const isForm = kind === "REFERRAL_FORM";
  const ofCase = kind === "MINUTES_OF_CASE" || isForm;
  const ofAddendum = kind === "MINUTES_ADDENDUM";
  const about = ofAddendum
    ? { caseId: addendum?.caseId ?? null, addendumId: addendum?.id ?? null }
    : { caseId: ofCase ? (CaseId.safeParse(caseId).data ?? null) : null, addendumId: null };
  const unchosen = ofAddendum ? addendum === null : ofCase && !isForm && caseId === null;
  const recipients = useDeskQuery(
    "documents.recipients",
    { conferenceId: conference.id, kind, ...about },
    { enabled: !ownAgency && !unchosen },
  );
  const offered: readonly PossibleRecipient[] = recipients.data ?? [];
  const older = offered.filter(({ holdsOlder }) => holdsOlder);
  const suggested = older.length === 0 ? [] : offered.filter(({ holdsOlder }) => !holdsOlder);
  const left = chosenLeft ?? new Set(suggested.map(({ recipient }) => recipientKey(recipient)));
  const chosen: readonly Recipient[] = ownAgency
    ? [{ kind: "agency", agencyId: ownAgency.agencyId }]
    : offered
        .filter(({ allowed, recipient }) => allowed && !left.has(recipientKey(recipient)))
        .map(({ recipient }) => recipient);
  const asked = { conferenceId: conference.id, kind, ...about, language };
  const pick = (next: Kind) => {
    (onKind ?? setOwn)(next);
    setLeft(null);
  };
  const chooseFolder = async () => setFolder((await choose(t("produce.folderTitle"))) ?? folder);
  const start = () => {
    if (folder === null) return;
    void produce.start({
      conferenceId: conference.id,
      kind,
      ...about,
      recipients: [...chosen],
      language,
      folder,
      protect,
    });
  };
  // Stopped or refused: the cursor is back where it was begun.
  const begin = useRef<HTMLButtonElement>(null);
  const { failure } = produce;
  useEffect(() => {
    if (failure) begin.current?.focus();
  }, [failure]);
  return (
    <Stack gap="sm">
      <Select
        label={t("produce.kind")}
        data={kinds.map((value) => ({ value, label: word("documentKind", value) }))}
        value={kind}
        onChange={(value) => pick(DocumentKind.parse(value))}
      />
      {ofCase ? (
        <CaseOfConference
          conferenceId={conference.id}
          value={caseId}
          onChange={setCaseId}
          {...(isForm ? { without: t("produce.blankForm") } : {})}
        />
      ) : null}
      {ofAddendum ? (
        <AddendumOfConference
          conferenceId={conference.id}
          value={addendum}
          onChange={(next) => {
            setAddendum(next);
            setLeft(null);
          }}
        />
      ) : null}
      <FailureNote failure={recipients.error} />
      {ownAgency ? (
        <Group gap="sm">
          <Text size="sm">{t("recipients.own", { agency: ownAgency.name })}</Text>
          <PreviewOwn asked={asked} agency={ownAgency} />
        </Group>
      ) : (
        <Recipients offered={offered} left={left} onChange={setLeft} asked={asked} />
      )}
      <LanguageAndFolder
        language={language}
        onLanguage={setLanguage}
        folder={folder}
        onChooseFolder={() => void chooseFolder()}
      />
      <ProtectChoice protect={protect} onChange={setProtect} />
      {folder === null ? null : (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {t("produce.into", { folder })}
        </Text>
      )}
      <ProduceFailure failure={failure} />
      {produce.made ? <Made made={produce.made} /> : null}
      {produce.busy ? <Making progress={produce.progress} stopping={produce.stopping} onStop={produce.stop} /> : null}
      <Group>
        <Button
          ref={begin}
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          disabled={chosen.length === 0 || unchosen || folder === null || produce.busy}
          onClick={start}
        >
          {t("produce.start", { count: chosen.length })}
        </Button>
        {folder === null && chosen.length > 0 ? (
          <Text size="sm" c="dimmed">
            {t("produce.folderFirst")}
          </Text>
        ) : null}
      </Group>
    </Stack>
  );
}
