import { Paper, Select, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CaseDocumentKind, caseDocumentKinds, type CaseRecipient } from "../../../shared/documents/model.ts";
import { AssessmentId, type CaseId } from "../../../shared/ids.ts";
import { packText } from "../../../shared/risk/pack.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { CaseRecipients, outsideKey } from "./CaseRecipients.tsx";
import { CopyOfOne } from "./CopyOfOne.tsx";
import { recipientKey } from "./recipientKey.ts";

/** What is chosen and typed; `to` names one of those offered, or somebody outside the area by the name in `outside`. */
const Chosen = z.object({
  kind: CaseDocumentKind,
  assessmentId: AssessmentId.nullable(),
  to: z.string().nullable(),
  outside: z.string().nullable(),
});
type Chosen = z.infer<typeof Chosen>;
const nothingChosen: Chosen = { kind: "RISK_ASSESSMENT", assessmentId: null, to: null, outside: null };

/** The documents of one case: which, for whom, and where it goes; what cannot be made says why. */
export function CaseDocuments({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation("documents");
  const word = useWords();
  const [chosen, setChosen, draft] = useDraft({ form: "caseDocument", caseId }, nothingChosen, Chosen);
  const set = (patch: Partial<Chosen>) => setChosen((before) => ({ ...before, ...patch }));
  const { kind, assessmentId } = chosen;
  const offered = useDeskQuery("documents.recipientsForCase", { caseId, kind });
  const produce = useDeskCommand("documents.produceForCase");
  const data = offered.data;
  // Until somebody types, the area a conference decided on stands there.
  const outside = chosen.outside ?? data?.proposed ?? "";
  const open = data?.refusal === null ? data : undefined;
  const recipient = open ? recipientOf(open.recipients, { to: chosen.to, outside, mayGoOut: open.outside }) : null;
  return (
    <Paper p="md" maw={640}>
      <Stack gap="sm">
        <Text component="h2" fw={600} size="md" m={0}>
          {t("ofCase.title")}
        </Text>
        <DraftNote draft={draft} />
        <Select
          label={t("produce.kind")}
          description={t(`ofCase.means.${kind}`)}
          allowDeselect={false}
          data={caseDocumentKinds.map((value) => ({ value, label: word("documentKind", value) }))}
          value={kind}
          onChange={(value) => {
            produce.reset();
            set({ kind: CaseDocumentKind.parse(value), to: null, outside: null, assessmentId: null });
          }}
        />
        <FailureNote failure={offered.error} />
        {data && data.refusal !== null ? (
          <Text size="sm" role="status">
            {t(`ofCase.none.${data.refusal}`)}
          </Text>
        ) : null}
        {open ? (
          <>
            {kind === "RISK_ASSESSMENT" ? (
              <WhichAssessment caseId={caseId} value={assessmentId} onChange={(id) => set({ assessmentId: id })} />
            ) : null}
            <CaseRecipients
              kind={kind}
              offered={open.recipients}
              mayGoOut={open.outside}
              to={chosen.to}
              onTo={(to) => set({ to })}
            />
            {open.outside && chosen.to === outsideKey ? (
              <TextInput
                label={kind === "TRANSFER_SUMMARY" ? t("ofCase.areaName") : t("ofCase.outsideName")}
                description={t("ofCase.noParty")}
                required
                spellCheck={false}
                maxLength={200}
                value={outside}
                onChange={(event) => set({ outside: event.currentTarget.value })}
              />
            ) : null}
            <CopyOfOne
              ready={recipient !== null}
              making={produce}
              onMake={async (where) => {
                if (recipient === null) return;
                await produce.mutateAsync({ caseId, kind, assessmentId, recipient, ...where });
                draft.forget();
              }}
            />
          </>
        ) : null}
      </Stack>
    </Paper>
  );
}

interface Choice {
  readonly to: string | null;
  readonly outside: string;
  readonly mayGoOut: boolean;
}

/** Who is chosen, or null while nobody is, or the name is still missing. */
function recipientOf(
  offered: readonly { readonly recipient: CaseRecipient; readonly allowed: boolean }[],
  { to, outside, mayGoOut }: Choice,
): CaseRecipient | null {
  if (to === outsideKey) {
    const name = outside.trim();
    return mayGoOut && name !== "" ? { kind: "outside", name } : null;
  }
  return offered.find(({ recipient, allowed }) => allowed && recipientKey(recipient) === to)?.recipient ?? null;
}

/** Which of several assessments is printed; one alone, or the newest, needs no choice. */
function WhichAssessment({
  caseId,
  value,
  onChange,
}: {
  readonly caseId: CaseId;
  readonly value: AssessmentId | null;
  readonly onChange: (id: AssessmentId | null) => void;
}) {
  const { t, i18n } = useTranslation("documents");
  const format = useFormat();
  const risk = useDeskQuery("risk.ofCase", { caseId });
  const completed = (risk.data?.assessments ?? []).filter(({ state }) => state === "completed");
  if (completed.length < 2) return <FailureNote failure={risk.error} />;
  return (
    <Select
      label={t("ofCase.assessment")}
      allowDeselect={false}
      data={completed.map(({ id, assessedOn, instrumentName }) => ({
        value: id,
        label: [assessedOn === null ? "" : format.day(assessedOn), packText(instrumentName, i18n.language)]
          .filter((part) => part !== "")
          .join(" · "),
      }))}
      value={value ?? completed[0]?.id ?? null}
      onChange={(id) => onChange(AssessmentId.nullable().parse(id))}
    />
  );
}
