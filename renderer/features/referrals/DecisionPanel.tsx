import { Alert, Button, Paper, Radio, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconRepeat } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { isStoppedByConsent } from "../../../shared/referrals/rules.ts";
import { useGo } from "../../app/navigation.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../app/session.ts";
import { DeclinedLetter } from "../documents/NotHeardLetter.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ConsentAtDecision } from "./ConsentAtDecision.tsx";
import { Decision, settleDecision, undecided } from "./decision.ts";
import type { FormDraft } from "./formContext.ts";
import classes from "./referrals.module.css";
import { ReferralRiskWarning } from "../risk/ReferralRisk.tsx";
import { RestrictFields } from "./RestrictFields.tsx";
import { SamePeople } from "./SamePeople.tsx";
import { useSamePeople, type SamePeopleState } from "./useSamePeople.ts";
import { WhyAccepted } from "./WhyAccepted.tsx";

interface Props {
  readonly referral: Output<"referrals.open">;
  readonly form: FormDraft;
  readonly onFlush: () => Promise<void>;
}

interface DecidingProps extends Props {
  readonly same: SamePeopleState;
}

/** What becomes of the referral: accepted with an adviser and, where needed, restricted; asked about; or turned down. */
export function DecisionPanel({ referral, form, onFlush }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const go = useGo();
  const { role } = useSession();
  const { caseId } = referral;
  // Once it is decided here, what was pressed is gone: the cursor goes to the way on.
  const door = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(referral.mayDecide);
  useEffect(() => {
    if (wasOpen.current && !referral.mayDecide) door.current?.focus();
    wasOpen.current = referral.mayDecide;
  }, [referral.mayDecide]);
  return (
    <Stack gap="md" className={classes["beside"] ?? ""} data-pane>
      {referral.mayDecide ? <ToDecide referral={referral} form={form} onFlush={onFlush} /> : null}
      {referral.status === "REJECTED" && role === "administrator" ? (
        <Paper p="md">
          <DeclinedLetter referralId={referral.id} />
        </Paper>
      ) : null}
      {referral.decisionReason !== "" || caseId !== null ? (
        <Paper p="md">
          <Text fw={600} mb={4}>
            {word("referralStatus", referral.status)}
          </Text>
          <Text size="sm" style={{ whiteSpace: "pre-line" }}>
            {referral.decisionReason}
          </Text>
          <WhyAccepted referral={referral} />
          {caseId ? (
            <Button ref={door} mt="sm" variant="default" fullWidth onClick={() => go({ screen: "case", caseId })}>
              {t("decide.openCase")}
            </Button>
          ) : null}
        </Paper>
      ) : null}
    </Stack>
  );
}

/** Whether the people are known comes before the decision: it says which case the referral comes into. */
function ToDecide(props: Props) {
  const same = useSamePeople(props.referral.id);
  return (
    <>
      <SamePeople state={same} />
      <Deciding {...props} same={same} />
    </>
  );
}

function Deciding({ referral, form, onFlush, same }: DecidingProps) {
  const { t } = useTranslation("referrals");
  const accounts = useDeskQuery("accounts.list", {});
  const decide = useDeskCommand("referrals.decide");
  const mustRestrict = [form.victim, ...form.perpetrators].some((person) => person.worksForAgency);
  const [decision, setDecision, draft] = useDraft(
    { form: "decision", referralId: referral.id },
    { ...undecided, restricted: mustRestrict },
    Decision,
  );
  const set = (patch: Partial<Decision>) => setDecision((before) => ({ ...before, ...patch }));
  const active = (accounts.data ?? []).filter((account) => account.active);
  const area = useDeskQuery("settings.area", {});
  const stopped = area.data !== undefined && isStoppedByConsent(form, area.data.settings);
  const settled = settleDecision(decision, { undecided: same.undecided > 0, stopped });
  const joins = same.isAssumed ? null : (same.settled?.joins ?? null);
  const accepted = decision.kind === "ACCEPTED";
  // What was typed last is stored first; when that is refused the form says so.
  const store = () => {
    if (!settled) return;
    onFlush()
      .then(() => decide.mutate({ referralId: referral.id, ...settled }, { onSuccess: draft.forget }))
      .catch(() => undefined);
  };
  return (
    <Paper p="md">
      <Stack gap="sm">
        <ReferralRiskWarning referralId={referral.id} />
        <DraftNote draft={draft} />
        <Radio.Group
          label={<Text fw={600}>{t("decide.title")}</Text>}
          value={decision.kind}
          onChange={(kind) => set({ kind: kind === "NEEDS_INFO" || kind === "REJECTED" ? kind : "ACCEPTED" })}
        >
          <Stack gap={8} mt={8}>
            <Radio
              value="ACCEPTED"
              label={joins ? t("decide.joins", { reference: joins.reference }) : t("decide.accept")}
            />
            <Radio value="NEEDS_INFO" label={t("decide.ask")} />
            <Radio value="REJECTED" label={t("decide.reject")} />
          </Stack>
        </Radio.Group>
        {accepted ? (
          <>
            <Select
              label={t("decide.adviser")}
              placeholder={joins ? t("decide.adviserStays") : t("decide.noAdviser")}
              clearable
              searchable
              data={active
                .filter((account) => account.role === "adviser")
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={decision.adviserAccountId}
              onChange={(adviserAccountId) => set({ adviserAccountId })}
            />
            {joins?.restricted ? null : (
              <RestrictFields decision={decision} accounts={active} must={mustRestrict} onChange={set} />
            )}
            <ConsentAtDecision form={form} stopped={stopped} decision={decision} onChange={set} />
            {same.undecided > 0 ? (
              <Textarea
                label={t("decide.undecidedReason")}
                description={t("decide.undecided", { count: same.undecided })}
                withAsterisk
                spellCheck={false}
                maxLength={500}
                value={decision.undecidedReason}
                onChange={(event) => set({ undecidedReason: event.currentTarget.value })}
              />
            ) : null}
          </>
        ) : same.settled?.repeat.repeat && decision.kind === "REJECTED" ? (
          <Alert color="soon" p="sm" icon={<IconRepeat size={18} aria-hidden />}>
            {t("decide.repeatGoesBack")}
          </Alert>
        ) : null}
        <Textarea
          label={accepted ? t("decide.note") : t("decide.reason")}
          description={accepted ? undefined : t("decide.reasonMeans")}
          withAsterisk={!accepted}
          spellCheck={false}
          value={decision.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <FailureNote failure={decide.error} />
        <Button fullWidth disabled={!settled} loading={decide.isPending} onClick={store}>
          {accepted
            ? t("decide.storeAccept")
            : decision.kind === "REJECTED"
              ? t("decide.storeReject")
              : t("decide.storeAsk")}
        </Button>
      </Stack>
    </Paper>
  );
}
