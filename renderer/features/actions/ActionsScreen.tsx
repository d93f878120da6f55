import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useWantedDraft } from "../../app/wantedDraft.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { MyPart } from "./MyPart.tsx";
import { OnTime } from "./OnTime.tsx";
import { OpenedAction } from "./OpenedAction.tsx";
import { Register } from "./Register.tsx";

/**
 * A representative's or adviser's own part on one page; for administrator and chair the register of every action. With one
 * of them opened beside it where somebody came for that one.
 */
export function ActionsScreen({ actionId = null }: { readonly actionId?: ActionId | null }) {
  const { t } = useTranslation("actions");
  const go = useGo();
  const { role } = useSession();
  const [figures, setFigures] = useState(false);
  // The action one came for, or whose form was begun before, wherever in the list it stands; its panel opens the form.
  const [openedId, setOpenedId] = useState(actionId);
  useEffect(() => setOpenedId(actionId), [actionId]);
  const wanted = useWantedDraft(({ place }) => (place !== null && "actionId" in place ? place.actionId : null));
  useEffect(() => {
    if (wanted !== null) setOpenedId(wanted);
  }, [wanted]);
  const close = (): void => {
    setOpenedId(null);
    // So that the same one can be come for again.
    if (actionId !== null) go({ screen: "actions" });
  };
  const registers = role === "administrator" || role === "chair";
  return (
    <>
      <PageHeader
        title={registers ? t("register.title") : t("mine.title")}
        actions={
          role === "adviser" ? undefined : (
            <Button
              size="xs"
              variant={figures ? "light" : "default"}
              aria-pressed={figures}
              onClick={() => setFigures(!figures)}
            >
              {t("onTime.title")}
            </Button>
          )
        }
      />
      {figures ? <OnTime /> : registers ? <Register /> : <MyPart />}
      <OpenedAction actionId={openedId} onClose={close} />
    </>
  );
}
