import { Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import type { ReferralId } from "../../../shared/ids.ts";
import { useAgencyNames } from "../../app/agencyNames.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { ReferralRisk } from "../risk/ReferralRisk.tsx";
import { Contacts } from "./Contacts.tsx";
import { DecisionPanel } from "./DecisionPanel.tsx";
import { ReferralFormContext } from "./formContext.ts";
import { FormSections } from "./FormSections.tsx";
import { MissingLine } from "./MissingLine.tsx";
import { ReferralStatusBadge } from "./ReferralStatusBadge.tsx";
import classes from "./referrals.module.css";
import { SectionIndex } from "./SectionIndex.tsx";
import { sectionId, sections, sectionsMissing } from "./sections.ts";
import { ChangedElsewhere } from "./ChangedElsewhere.tsx";
import { useReferralDraft } from "./useReferralDraft.ts";

/** One referral: the form that stores itself, what it still lacks, and for the administrator the decision about it. */
export function ReferralScreen({ referralId }: { readonly referralId: ReferralId }) {
  const opened = useDeskQuery("referrals.open", { referralId });
  if (!opened.data) return <FailureNote failure={opened.error} />;
  return <OpenedReferral key={referralId} referral={opened.data} />;
}

interface Props {
  readonly referral: Output<"referrals.open">;
}

const noSources = new Map<string, never>();

function OpenedReferral({ referral }: Props) {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const agencyName = useAgencyNames();
  const draft = useReferralDraft({ referralId: referral.id, form: referral.form, version: referral.version });
  const wrong = referral.missing.concat(referral.contradictions);
  const decides = referral.mayDecide || referral.decisionReason !== "" || referral.caseId !== null;
  return (
    <>
      <PageHeader
        title={t("form.title", { reference: referral.reference })}
        detail={t("form.detail", {
          agency: agencyName({ id: referral.agencyId, name: referral.agencyName }),
          day: format.day(referral.receivedOn),
        })}
        actions={<ReferralStatusBadge status={referral.status} missing={0} />}
      />
      <div className={classes["layout"]} data-decides={decides}>
        <SectionIndex missing={sectionsMissing(wrong)} />
        <div onBlur={draft.quietly} data-pane>
          {draft.changedElsewhere ? (
            <ChangedElsewhere
              referralId={referral.id}
              mine={draft.form}
              onKeepMine={draft.keepMine}
              onTakeTheirs={draft.takeTheirs}
            />
          ) : (
            <FailureNote failure={draft.failure} />
          )}
          <ReferralFormContext
            value={{
              form: draft.form,
              set: draft.set,
              readOnly: !referral.mayChange,
              missing: new Set(referral.missing),
              sources: noSources,
            }}
          >
            <FormSections contactsOf={(role) => <Contacts referral={referral} role={role} />} />
          </ReferralFormContext>
          <Paper withBorder mt="md">
            <section id={sectionId("checklist")} aria-label={t("sections.checklist")} className={classes["section"]}>
              <Text component="h2" fw={600} size="md" mb={12}>
                {sections.length} {t("sections.checklist")}
              </Text>
              <ReferralRisk referralId={referral.id} before={draft.flush} onFilled={draft.scoreFilled} />
            </section>
          </Paper>
          <MissingLine referral={referral} onFlush={draft.flush} />
        </div>
        {decides ? <DecisionPanel referral={referral} form={draft.form} onFlush={draft.flush} /> : null}
      </div>
    </>
  );
}
