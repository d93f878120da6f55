import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { CaseReadiness } from "../../../shared/research/model.ts";
import { caseLights, conferenceLight } from "../../../shared/research/rules.ts";
import { useToday } from "../../app/deadlines.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { CasesReady } from "./CasesReady.tsx";
import { Lit } from "./Lights.tsx";
import { MissingAnswers } from "./MissingAnswers.tsx";
import { SharedResearch } from "./SharedResearch.tsx";

type Panel = "cases" | "missing" | CaseReadiness;

/** How ready the cases of a conference are, one light for each thing, with the way to each case and to who owes what. */
export function ResearchCard({ conference }: { readonly conference: Conference }) {
  const { t } = useTranslation("research");
  const today = useToday();
  const { dayShort } = useFormat();
  const conferenceId = conference.id;
  const { data, error } = useDeskQuery("research.readiness", { conferenceId }, { enabled: conference.mayPrepare });
  const [panel, setPanel] = useState<Panel | null>(null);
  if (!conference.mayPrepare) return null;
  if (!data) return <FailureNote failure={error} />;
  if (data.cases.length === 0) return null;
  const late = today > data.dueOn;
  const missing = data.answers.filter(({ state }) => state === "MISSING").length;
  const title =
    panel === null || panel === "cases"
      ? t("ready.title")
      : panel === "missing"
        ? t("missing.title")
        : t("ready.sharedTitle", { reference: panel.reference });
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" mb={12}>
        <Text component="h2" fw={600} size="md">
          {t("ready.title")}
        </Text>
        <Text size="sm" c={late && missing > 0 ? "var(--concord-alarm)" : "dimmed"}>
          {t("ready.due", { day: dayShort(data.dueOn) })}
        </Text>
      </Group>
      <Stack gap={8} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
        {caseLights.map((light) => {
          const { state, done } = conferenceLight(data.cases, light, late);
          return (
            <Text key={light} component="li" size="sm">
              <Lit light={state}>{t(`ready.sum.${light}`, { done, all: data.cases.length })}</Lit>
            </Text>
          );
        })}
      </Stack>
      <Group gap={8} mt="md">
        <Button variant="default" size="xs" onClick={() => setPanel("cases")}>
          {t("ready.byCase")}
        </Button>
        <Button variant="default" size="xs" onClick={() => setPanel("missing")}>
          {t("ready.whoOwes", { count: missing })}
        </Button>
      </Group>
      <SidePanel opened={panel !== null} onClose={() => setPanel(null)} width={940} title={title}>
        {panel === "missing" ? <MissingAnswers answers={data.answers} /> : null}
        {panel === "cases" ? <CasesReady cases={data.cases} late={late} onOpen={setPanel} /> : null}
        {panel !== null && typeof panel === "object" ? (
          <SharedResearch conferenceId={conferenceId} caseId={panel.caseId} />
        ) : null}
      </SidePanel>
    </Paper>
  );
}
