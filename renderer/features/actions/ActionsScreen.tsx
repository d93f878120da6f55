import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { MyPart } from "./MyPart.tsx";
import { OnTime } from "./OnTime.tsx";
import { Register } from "./Register.tsx";

/** A representative's or adviser's own part on one page; for administrator and chair the register of every action. */
export function ActionsScreen() {
  const { t } = useTranslation("actions");
  const { role } = useSession();
  const [figures, setFigures] = useState(false);
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
    </>
  );
}
