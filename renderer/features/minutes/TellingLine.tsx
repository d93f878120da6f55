import { Button, Group, Text } from "@mantine/core";
import { IconCheck, IconMinus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Telling } from "../../../shared/minutes/model.ts";
import { useToday } from "../../app/deadlines.ts";
import { useFormat } from "../../i18n/format.ts";
import { Private } from "../../ui/Private.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { TellForm } from "./TellForm.tsx";
import classes from "./minutes.module.css";

/** Whether one victim was told: who was to tell by when, what may be told, and what became of it. */
export function TellingLine({ telling }: { readonly telling: Telling }) {
  const { t } = useTranslation("minutes");
  const format = useFormat();
  const today = useToday();
  const [writing, setWriting] = useState(false);
  const { told, tellsBy } = telling;
  const late = told === null && tellsBy !== null && tellsBy < today;
  const said = {
    day: telling.on === null ? "" : format.dayShort(telling.on),
    name: telling.byName || telling.tellsName,
    reason: telling.whyNot,
  };
  const planned =
    tellsBy === null
      ? t("tell.planNoDay", { name: telling.tellsName })
      : t("tell.plan", { name: telling.tellsName, day: format.dayShort(tellsBy) });
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Group gap={8}>
            {told === true && <IconCheck size={16} color="var(--concord-do)" aria-hidden />}
            {told === false && <IconMinus size={16} color="var(--concord-soon)" aria-hidden />}
            <Text fw={600} size="sm">
              {telling.reference} · <Private>{telling.victimInitials}</Private>
            </Text>
          </Group>
          <Text size="sm" c={late ? "var(--concord-alarm)" : "dimmed"}>
            {told === null && (late && tellsBy ? t("tell.late", { day: format.dayShort(tellsBy) }) : planned)}
            {told === true && t("tell.told", said)}
            {told === false && t("tell.notTold", said)}
          </Text>
          {told === null && telling.mayBeTold !== "" && (
            <Text size="sm" className={classes["prose"]} data-private>
              {t("tell.may")} {telling.mayBeTold}
            </Text>
          )}
          {told === true && telling.said !== "" && (
            <Text size="sm" className={classes["prose"]} data-private>
              {telling.said}
            </Text>
          )}
        </div>
        {telling.mayWrite && (
          <Button size="xs" variant={told === null ? "default" : "subtle"} flex="none" onClick={() => setWriting(true)}>
            {told === null ? t("tell.open") : t("tell.change")}
          </Button>
        )}
      </Group>
      <SidePanel
        opened={writing}
        onClose={() => setWriting(false)}
        width={480}
        title={t("tell.formTitle", { reference: telling.reference })}
      >
        {writing && <TellForm telling={telling} onDone={() => setWriting(false)} />}
      </SidePanel>
    </li>
  );
}
