import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import { Center, Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Route, Switch } from "wouter";
import type { z, ZodType } from "zod";
import { ActionId, CaseId, ConferenceId, HearingId, ReferralId } from "../../shared/ids.ts";
import type { ConferenceStep } from "./navigation.ts";

/** A screen under its name, as React's `lazy` wants it. */
const named = <Props extends object>(screen: ComponentType<Props>): { readonly default: ComponentType<Props> } => ({
  default: screen,
});

const TodayScreen = lazy(async () => named((await import("../features/today/TodayScreen.tsx")).TodayScreen));
const ConferencesScreen = lazy(async () =>
  named((await import("../features/conferences/ConferencesScreen.tsx")).ConferencesScreen),
);
const ConferenceScreen = lazy(async () =>
  named((await import("../features/conferences/ConferenceScreen.tsx")).ConferenceScreen),
);
const ResearchScreen = lazy(async () =>
  named((await import("../features/research/ResearchScreen.tsx")).ResearchScreen),
);
const ReferralsScreen = lazy(async () =>
  named((await import("../features/referrals/ReferralsScreen.tsx")).ReferralsScreen),
);
const ReferralScreen = lazy(async () =>
  named((await import("../features/referrals/ReferralScreen.tsx")).ReferralScreen),
);
const ImportScreen = lazy(async () => named((await import("../features/referrals/ImportScreen.tsx")).ImportScreen));
const CasesScreen = lazy(async () => named((await import("../features/cases/CasesScreen.tsx")).CasesScreen));
const CaseScreen = lazy(async () => named((await import("../features/cases/CaseScreen.tsx")).CaseScreen));
const FlagsScreen = lazy(async () => named((await import("../features/records/FlagsScreen.tsx")).FlagsScreen));
const MinutesScreen = lazy(async () => named((await import("../features/minutes/MinutesScreen.tsx")).MinutesScreen));
const HearingScreen = lazy(async () => named((await import("../features/minutes/HearingScreen.tsx")).HearingScreen));
const ActionsScreen = lazy(async () => named((await import("../features/actions/ActionsScreen.tsx")).ActionsScreen));
const DueSinceScreen = lazy(async () => named((await import("../features/actions/DueSinceScreen.tsx")).DueSinceScreen));
const DocumentsScreen = lazy(async () =>
  named((await import("../features/documents/DocumentsScreen.tsx")).DocumentsScreen),
);
const MeetingScreen = lazy(async () => named((await import("../features/meeting/MeetingScreen.tsx")).MeetingScreen));
const WatchScreen = lazy(async () => named((await import("../features/meeting/WatchScreen.tsx")).WatchScreen));
const SettingsScreen = lazy(async () =>
  named((await import("../features/settings/SettingsScreen.tsx")).SettingsScreen),
);
const HouseStyleScreen = lazy(async () =>
  named((await import("../features/houseStyle/HouseStyleScreen.tsx")).HouseStyleScreen),
);
const AccountsScreen = lazy(async () =>
  named((await import("../features/accounts/AccountsScreen.tsx")).AccountsScreen),
);
const AgenciesScreen = lazy(async () =>
  named((await import("../features/agencies/AgenciesScreen.tsx")).AgenciesScreen),
);
const AuditScreen = lazy(async () => named((await import("../features/audit/AuditScreen.tsx")).AuditScreen));

/** A screen about one object, when the address names one; addresses are made by this program only. */
const about = <Kind extends ZodType>(
  kind: Kind,
  text: string,
  screen: (id: z.output<Kind>) => ReactNode,
): ReactNode => {
  const id = kind.safeParse(text);
  return id.success ? screen(id.data) : null;
};

const stepOf = (text: string): ConferenceStep => (text === "meet" || text === "followUp" ? text : "prepare");

function Reading() {
  const { t } = useTranslation("app");
  return (
    <Center p="xl">
      <Loader size="sm" aria-label={t("loading")} />
    </Center>
  );
}

/** Which screen stands at which place; each is read only when it is first shown. */
export function Routes() {
  return (
    <Suspense fallback={<Reading />}>
      <Switch>
        <Route path="/">
          <TodayScreen />
        </Route>
        <Route path="/conferences">
          <ConferencesScreen />
        </Route>
        <Route path="/conferences/:conferenceId/:step">
          {({ conferenceId, step }) =>
            about(ConferenceId, conferenceId, (id) => <ConferenceScreen conferenceId={id} step={stepOf(step)} />)
          }
        </Route>
        <Route path="/conferences/:conferenceId/due/actions">
          {({ conferenceId }) => about(ConferenceId, conferenceId, (id) => <DueSinceScreen conferenceId={id} />)}
        </Route>
        <Route path="/meeting/:conferenceId">
          {({ conferenceId }) => about(ConferenceId, conferenceId, (id) => <MeetingScreen conferenceId={id} />)}
        </Route>
        <Route path="/research">
          <ResearchScreen />
        </Route>
        <Route path="/watch/:conferenceId">
          {({ conferenceId }) => about(ConferenceId, conferenceId, (id) => <WatchScreen conferenceId={id} />)}
        </Route>
        <Route path="/referrals">
          <ReferralsScreen />
        </Route>
        <Route path="/referrals/:referralId">
          {({ referralId }) => about(ReferralId, referralId, (id) => <ReferralScreen referralId={id} />)}
        </Route>
        <Route path="/import">
          <ImportScreen />
        </Route>
        <Route path="/cases">
          <CasesScreen />
        </Route>
        <Route path="/cases/:caseId">{({ caseId }) => about(CaseId, caseId, (id) => <CaseScreen caseId={id} />)}</Route>
        <Route path="/flags">
          <FlagsScreen />
        </Route>
        <Route path="/minutes/:conferenceId/:caseId?">
          {({ conferenceId, caseId }) =>
            about(ConferenceId, conferenceId, (id) => <MinutesScreen conferenceId={id} caseId={caseId ?? null} />)
          }
        </Route>
        <Route path="/hearings/:hearingId">
          {({ hearingId }) => about(HearingId, hearingId, (id) => <HearingScreen hearingId={id} />)}
        </Route>
        <Route path="/actions/:actionId?">
          {({ actionId }) =>
            actionId === undefined ? (
              <ActionsScreen />
            ) : (
              about(ActionId, actionId, (id) => <ActionsScreen actionId={id} />)
            )
          }
        </Route>
        <Route path="/documents">
          <DocumentsScreen />
        </Route>
        <Route path="/settings">
          <SettingsScreen />
        </Route>
        <Route path="/houseStyle">
          <HouseStyleScreen />
        </Route>
        <Route path="/accounts">
          <AccountsScreen />
        </Route>
        <Route path="/agencies">
          <AgenciesScreen />
        </Route>
        <Route path="/audit">
          <AuditScreen />
        </Route>
      </Switch>
    </Suspense>
  );
}
