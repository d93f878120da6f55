import { useTranslation } from "react-i18next";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { CopiesTable } from "./CopiesTable.tsx";

/** The register of every copy that was made, for whom, by whom; a representative sees those of their own agency. */
export function DocumentsScreen() {
  const { t } = useTranslation("documents");
  const copies = useDeskQuery("documents.copies", { conferenceId: null });
  return (
    <>
      <PageHeader title={t("copies.title")} />
      <FailureNote failure={copies.error} />
      {copies.data ? <CopiesTable copies={copies.data} /> : null}
    </>
  );
}
