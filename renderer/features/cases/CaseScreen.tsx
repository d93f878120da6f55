import { Tabs } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftForm } from "../../../shared/drafts/place.ts";
import { useSession } from "../../app/session.ts";
import { useWantedDraft } from "../../app/wantedDraft.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { ActionRegister } from "../actions/ActionRegister.tsx";
import { CaseDocuments } from "../documents/CaseDocuments.tsx";
import { CaseRisk, CaseRiskWarning } from "../risk/CaseRisk.tsx";
import { CaseAccess } from "./CaseAccess.tsx";
import { CaseHeader } from "./CaseHeader.tsx";
import { CaseHearings } from "./CaseHearings.tsx";
import { CaseOverview } from "./CaseOverview.tsx";
import { CasePeople } from "./CasePeople.tsx";

/** Where the forms of a case stand that are not on its overview. */
const tabOf: Partial<Record<DraftForm, string>> = {
  person: "people",
  contact: "people",
  restrictCase: "access",
  addReader: "access",
  removeReader: "access",
  removeContactReader: "access",
  ownConflict: "access",
  refuseConflict: "access",
  raiseLevel: "risk",
  caseDocument: "documents",
};

/** One case: who it is about, what happened, who promised what, and who may read it. */
export function CaseScreen({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation("cases");
  const { role } = useSession();
  const opened = useDeskQuery("cases.open", { caseId });
  const wanted = useWantedDraft(({ place }) => place);
  const [tab, setTab] = useState<string | null>((wanted && tabOf[wanted.form]) ?? "overview");
  const data = opened.data;
  if (!data) return <FailureNote failure={opened.error} />;
  // Others get what concerns their agency from a conference (`RULES.md` 3 row 17).
  const makes = role === "administrator" || role === "chair";
  return (
    <>
      <PageHeader title={t("case.title", { reference: data.reference })} />
      <CaseHeader case={data} />
      {tab === "risk" ? null : <CaseRiskWarning caseId={caseId} />}
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="overview">{t("tabs.overview")}</Tabs.Tab>
          <Tabs.Tab value="people">{t("tabs.people", { count: data.people.length })}</Tabs.Tab>
          <Tabs.Tab value="risk">{t("tabs.risk")}</Tabs.Tab>
          <Tabs.Tab value="hearings">{t("tabs.hearings", { count: data.hearings.length })}</Tabs.Tab>
          <Tabs.Tab value="actions">{t("tabs.actions", { count: data.actions.length })}</Tabs.Tab>
          {makes ? <Tabs.Tab value="documents">{t("tabs.documents")}</Tabs.Tab> : null}
          <Tabs.Tab value="access">{t("tabs.access")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="overview">
          <CaseOverview case={data} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <CasePeople case={data} />
        </Tabs.Panel>
        <Tabs.Panel value="risk">
          <CaseRisk caseId={caseId} />
        </Tabs.Panel>
        <Tabs.Panel value="hearings">
          <CaseHearings case={data} />
        </Tabs.Panel>
        <Tabs.Panel value="actions">
          <ActionRegister actions={data.actions} height={420} />
        </Tabs.Panel>
        {makes ? (
          <Tabs.Panel value="documents">
            <CaseDocuments key={data.id} caseId={data.id} />
          </Tabs.Panel>
        ) : null}
        <Tabs.Panel value="access">
          <CaseAccess case={data} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
