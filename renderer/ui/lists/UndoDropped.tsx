import { useTranslation } from "react-i18next";
import type { SavedView } from "../../../shared/lists/model.ts";
import { UndoNote } from "../UndoNote.tsx";

/** Says that a view was deleted, and brings it back. */
export function UndoDropped({ view, onDone }: { readonly view: SavedView; readonly onDone: () => void }) {
  const { t } = useTranslation("lists");
  const said = t("views.dropped", { name: view.name });
  return <UndoNote said={said} undo={t("views.undo")} only="lists.dropView" onDone={onDone} />;
}
