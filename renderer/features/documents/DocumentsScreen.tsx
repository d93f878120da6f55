import { useTranslation } from "react-i18next";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { RegisterTools } from "./copies/RegisterTools.tsx";
import { CopiesTable } from "./CopiesTable.tsx";

/** The register of every copy that was made, for whom, by whom; a representative sees those of their own agency. */
export function DocumentsScreen() {
  const { t } = useTranslation("documents");
  return (
    <>
      <PageHeader title={t("copies.title")} actions={<RegisterTools />} />
      <CopiesTable />
    </>
  );
}
