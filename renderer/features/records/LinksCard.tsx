import { ActionIcon, Anchor, Badge, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import { FoldedList } from "./FoldedList.tsx";
import type { CaseRecords } from "./model.ts";
import { RecordCard } from "./RecordCard.tsx";
import classes from "./records.module.css";

interface Props {
  readonly caseId: CaseId;
  readonly links: CaseRecords["links"];
  readonly samePerpetrators: CaseRecords["samePerpetrators"];
  readonly mayChange: boolean;
  readonly onAdd: () => void;
}

/** Other cases this one belongs with, as far as the reader may read them too; and where else the same person harms. */
export function LinksCard({ caseId, links, samePerpetrators, mayChange, onAdd }: Props) {
  const { t } = useTranslation("records");
  const word = useWords();
  const unlink = useDeskCommand("records.unlinkCase");
  return (
    <RecordCard
      title={t("links.title")}
      addLabel={mayChange ? t("links.add") : undefined}
      onAdd={onAdd}
      empty={t("links.empty")}
      isEmpty={links.length === 0 && samePerpetrators.length === 0}
    >
      <FailureNote failure={unlink.error} />
      <FoldedList items={links} keyOf={({ id }) => id} shown={4}>
        {(link) => (
          <div className={classes["line"]}>
            <span className={classes["row"]}>
              <span>
                <CaseAnchor caseId={link.caseId} reference={link.reference} /> <Private>{link.victimInitials}</Private>
                {link.closed ? (
                  <Badge color="gray" ml={8}>
                    {t("links.closed")}
                  </Badge>
                ) : null}
              </span>
              {mayChange ? (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("links.remove", { reference: link.reference })}
                  title={t("links.remove", { reference: link.reference })}
                  onClick={() => unlink.mutate({ caseId, linkId: link.id })}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              ) : null}
            </span>
            <Text size="sm" c="dimmed">
              {word("linkKind", link.kind)}
              {link.kind === "NEW_PERPETRATOR" ? `, ${link.earlier ? t("links.after") : t("links.before")}` : ""}
            </Text>
            {link.reason === "" ? null : (
              <Text size="sm" className={classes["words"] ?? ""}>
                <Private>{link.reason}</Private>
              </Text>
            )}
          </div>
        )}
      </FoldedList>
      {samePerpetrators.map(({ personId, name, cases }) => (
        <div key={personId} className={classes["line"]}>
          <Text size="sm" fw={600} c="var(--concord-soon)">
            <Private>{t("links.same", { name, count: cases.length })}</Private>
          </Text>
          <Text size="sm">
            {cases.map((one, index) => (
              <span key={one.caseId}>
                {index > 0 ? ", " : ""}
                <CaseAnchor caseId={one.caseId} reference={one.reference} />
              </span>
            ))}
          </Text>
          <Text size="sm" c="dimmed">
            {t("links.serialHint")}
          </Text>
        </div>
      ))}
    </RecordCard>
  );
}

function CaseAnchor({ caseId, reference }: { readonly caseId: CaseId; readonly reference: string }) {
  const go = useGo();
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      fw={600}
      className="tabular"
      onClick={() => go({ screen: "case", caseId })}
    >
      {reference}
    </Anchor>
  );
}
