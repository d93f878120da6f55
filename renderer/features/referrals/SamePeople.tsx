import { Anchor, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import { PersonToDecide } from "./PersonToDecide.tsx";
import type { SamePeopleState } from "./useSamePeople.ts";
import { WhatItComesTo } from "./WhatItComesTo.tsx";

/** Whether the people of the referral are known already: who it may be and why, decided person by person, and what follows. */
export function SamePeople({ state }: { readonly state: SamePeopleState }) {
  const { t } = useTranslation("referrals");
  const { people, decided, settled } = state;
  const asked = people.filter(({ place, candidates }) => candidates.length > 0 || decided.has(place));
  return (
    <Paper p="md" component="section" aria-label={t("same.title")}>
      <Stack gap="sm">
        <div>
          <Text component="h2" fw={600} size="md">
            {t("same.title")}
          </Text>
          <Text size="sm" c="dimmed">
            {asked.length === 0 && !state.isPending ? t("same.nobody") : t("same.text")}
          </Text>
        </div>
        {asked.map((person) => (
          <PersonToDecide
            key={person.place}
            person={person}
            decision={decided.get(person.place) ?? null}
            onDecide={(decision) => state.decide(person.place, decision)}
          />
        ))}
        <FailureNote failure={state.failure} />
        <OtherReferrals others={state.others} />
        {settled ? <WhatItComesTo settled={settled} isAssumed={state.isAssumed} /> : null}
      </Stack>
    </Paper>
  );
}

/** Other referrals that are open and name the same people: two agencies may have told of the same thing. */
function OtherReferrals({ others }: { readonly others: SamePeopleState["others"] }) {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const go = useGo();
  if (others.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {t("same.others")}
      </Text>
      {others.map((other) => (
        <div key={other.referralId}>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => go({ screen: "referral", referralId: other.referralId })}
          >
            {t("same.other", {
              reference: other.reference,
              agency: other.agencyName,
              day: format.day(other.receivedOn),
            })}
          </Anchor>
          <Text size="xs" c="dimmed">
            <Private>{format.list(other.people.map(({ otherName }) => otherName))}</Private>
          </Text>
        </div>
      ))}
    </div>
  );
}
