import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useToday } from "../../app/deadlines.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { OpenResearch } from "../research/OpenResearch.tsx";
import { VictimContacts } from "../research/VictimContacts.tsx";
import { Attempts } from "./Attempts.tsx";
import { AuditorCard, ObserverCard } from "./CardsWithoutCases.tsx";
import { nextConference, withoutMinutes } from "./conferences.ts";
import { DueRecords } from "./DueRecords.tsx";
import { LookAfter } from "./LookAfter.tsx";
import { MyDeclarations } from "./MyDeclarations.tsx";
import { MyActions } from "./MyActions.tsx";
import { NextConference } from "./NextConference.tsx";
import { Notices } from "./Notices.tsx";
import { Unfinished } from "./Unfinished.tsx";
import { Overdue } from "./Overdue.tsx";
import { Papers } from "./Papers.tsx";
import { ReaderHits } from "./ReaderHits.tsx";
import { Referrals } from "./Referrals.tsx";
import { TourCard } from "./TourCard.tsx";
import { ToTell } from "./ToTell.tsx";
import { Reminders } from "./Reminders.tsx";
import { sentenceStart } from "./sentenceStart.ts";
import styles from "./today.module.css";

/** What matters today, as far as this account may know of it (`RULES.md` 3). */
export function TodayScreen() {
  const { t } = useTranslation("today");
  const { dayLong, moment } = useFormat();
  const today = useToday();
  const { role, cleared, demonstration, lastSignInAt, olderCopy } = useSession();
  const isAtTheTable = cleared && role !== "observer" && role !== "auditor";
  const conferences = useDeskQuery("conferences.list", { current: true }, { enabled: isAtTheTable });
  const runs = role === "administrator" || role === "chair";
  const readsPapers = runs || role === "auditor";
  const lastTime = lastSignInAt === null ? t("signIn.first") : t("signIn.last", { at: moment(lastSignInAt) });
  return (
    <>
      <PageHeader title={sentenceStart(dayLong(today))} detail={lastTime} />
      <Notices />
      <FailureNote failure={conferences.error} />
      <div className={styles["columns"]} data-single={!isAtTheTable || undefined}>
        {isAtTheTable && (
          <Stack gap="md">
            {conferences.data && <NextConference line={nextConference(conferences.data)} />}
            <Attempts />
            {role === "representative" && <OpenResearch />}
            {role === "adviser" && <VictimContacts />}
            <Reminders />
            <MyActions />
            {runs && <Overdue />}
          </Stack>
        )}
        <Stack gap="md">
          <Unfinished />
          {demonstration && <TourCard />}
          {role === "auditor" && <AuditorCard />}
          {role === "observer" && cleared && <ObserverCard />}
          {isAtTheTable && <ReaderHits />}
          {isAtTheTable && <Referrals />}
          {role === "adviser" && cleared && <ToTell />}
          {isAtTheTable && <DueRecords />}
          {isAtTheTable && <MyDeclarations />}
          {runs && !olderCopy && <LookAfter unapproved={withoutMinutes(conferences.data ?? [])} />}
          {readsPapers && <Papers />}
        </Stack>
      </div>
    </>
  );
}
