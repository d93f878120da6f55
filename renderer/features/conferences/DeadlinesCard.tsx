import { Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { deadlineNames, type Conference, type DeadlineName } from "../../../shared/conferences/model.ts";
import { useFormat } from "../../i18n/format.ts";
import classes from "./conferences.module.css";

/** The days that matter around a conference; those that are over are dim. */
export function DeadlinesCard({ conference, today }: { readonly conference: Conference; readonly today: string }) {
  const { t } = useTranslation("conferences");
  const format = useFormat();
  return (
    <Paper withBorder p="md">
      <Text component="h2" fw={600} size="md" mb={8}>
        {t("deadlines.title")}
      </Text>
      {deadlineNames.map((name) => (
        <div key={name} className={classes["line"]}>
          <div>
            <Text size="sm" {...(conference.deadlines[name] < today ? { c: "dimmed" } : {})}>
              {t(`deadlines.${name}`)}
            </Text>
            <Moved moved={conference.movedDeadlines[name]} />
          </div>
          <Text size="sm" fw={600} className={classes["days"] ?? ""}>
            {format.dayShort(conference.deadlines[name])}
          </Text>
        </div>
      ))}
    </Paper>
  );
}

/** Where a deadline set by hand was worked out to stand, and why it does not stand there. */
function Moved({ moved }: { readonly moved: Conference["movedDeadlines"][DeadlineName] }) {
  const { t } = useTranslation("conferences");
  const format = useFormat();
  if (!moved) return null;
  return (
    <Text size="xs" c="dimmed" className={classes["because"] ?? ""}>
      {t("deadlines.moved", { day: format.dayShort(moved.workedOut), reason: moved.reason })}
    </Text>
  );
}
