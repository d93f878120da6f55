import { Button, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MatchedReferral } from "../../../shared/people/matching/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ListPanel } from "../../ui/ListPanel.tsx";
import { Private } from "../../ui/Private.tsx";
import { VirtualTable, type Column } from "../../ui/VirtualTable.tsx";
import { Working } from "../../ui/Working.tsx";
import { useKnownInReferrals } from "./useKnownInReferrals.ts";

const nearness: Readonly<Record<MatchedReferral["band"], number>> = { SURE: 0, LIKELY: 1, POSSIBLE: 2 };

/** Who of the people in all open referrals may be known already; each is decided at its referral, never here. */
export function KnownInReferrals() {
  const { t } = useTranslation(["matching", "app"]);
  const word = useWords();
  const go = useGo();
  const { isLooking, done, total, found, failure, start, cancel } = useKnownInReferrals();
  const columns: readonly Column<MatchedReferral>[] = [
    { id: "reference", header: t("known.referral"), width: 120, cell: ({ reference }) => reference },
    {
      id: "named",
      header: t("known.named"),
      text: ({ name }) => name,
      cell: ({ name, role }) => (
        <>
          <Private>{name}</Private>
          <Text span size="sm" c="dimmed">{` · ${word("caseRole", role)}`}</Text>
        </>
      ),
    },
    {
      id: "known",
      header: t("known.known"),
      text: ({ knownName }) => knownName,
      cell: ({ knownName }) => <Private>{knownName}</Private>,
    },
    {
      id: "near",
      header: t("known.near"),
      width: 150,
      sort: ({ band }) => nearness[band],
      cell: ({ band }) => word("matchBand", band),
    },
  ];
  if (isLooking)
    return (
      <Working
        words={t("known.looking", { done, total })}
        share={total > 0 ? (100 * done) / total : null}
        cancelLabel={t("app:cancel")}
        onCancel={() => void cancel()}
      />
    );
  if (found && found.matched > 0)
    return (
      <>
        <Text size="sm" role="status">
          {t("known.found", { count: found.matched, looked: found.looked })}
        </Text>
        <ListPanel height={420}>
          <VirtualTable
            label={t("known.title")}
            columns={columns}
            rows={found.lines}
            rowKey={({ referralId }) => referralId}
            rowLabel={({ reference }) => reference}
            onOpen={({ referralId }) => go({ screen: "referral", referralId })}
          />
        </ListPanel>
      </>
    );
  return (
    <Paper p="md" maw={760}>
      <Text component="h2" fw={600} m={0} mb={4}>
        {t("known.title")}
      </Text>
      <Text size="sm" c="dimmed" mb="sm" role="status">
        {found ? t("known.none", { looked: found.looked }) : t("known.means")}
      </Text>
      <FailureNote failure={failure} />
      <Button variant="default" onClick={() => void start()}>
        {t("known.do")}
      </Button>
    </Paper>
  );
}
