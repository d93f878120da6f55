import { Checkbox, Paper, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseRole } from "../../../shared/people/model.ts";
import { consents, criteria, Criterion, IncidentType, incidentTypes } from "../../../shared/referrals/model.ts";
import { useWords } from "../../i18n/words.ts";
import { ConsentField, CountField, DateOf, LineField, ProseField, SeveralField, YesNoField } from "./fields.tsx";
import { useReferralForm } from "./formContext.ts";
import { LawfulBasisField } from "./LawfulBasisField.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { PersonFields } from "./PersonFields.tsx";
import classes from "./referrals.module.css";
import { sectionId, type SectionKey } from "./sections.ts";

interface Props {
  /** The ways to reach somebody, shown inside the section of the person. */
  readonly contactsOf: (role: CaseRole) => ReactNode;
}

/** The referral form, section by section in the order of the real one. */
export function FormSections({ contactsOf }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const { form, set, readOnly } = useReferralForm();
  const withoutConsent = form.consent !== null && form.consent !== "YES";
  return (
    <Paper withBorder {...(readOnly ? { className: classes["readOnly"] } : {})}>
      <Section name="referrer" number={1}>
        <LineField name="referrerName" label={t("field.referrerName")} />
        <DateOf name="date" label={t("field.date")} />
        <LineField name="referrerPhone" label={t("field.referrerPhone")} />
        <LineField name="referrerEmail" label={t("field.referrerEmail")} />
      </Section>
      <Section name="victim" number={2}>
        <div className={classes["whole"]}>
          <PersonFields path="victim" part="victim" person={form.victim} onChange={(victim) => set("victim", victim)} />
        </div>
        <LineField name="victimLanguages" label={t("field.victimLanguages")} />
        <LineField name="diversity" label={t("field.diversity")} />
        <Checkbox
          label={t("field.interpreterNeeded")}
          disabled={readOnly}
          checked={form.interpreterNeeded}
          onChange={(event) => set("interpreterNeeded", event.currentTarget.checked)}
        />
        <div className={classes["whole"]}>{contactsOf("VICTIM")}</div>
      </Section>
      <Section name="perpetrators" number={3}>
        <div className={classes["whole"]}>
          <PeopleList name="perpetrators" most={10} />
          {contactsOf("PERPETRATOR")}
        </div>
      </Section>
      <Section name="children" number={4}>
        <div className={classes["whole"]}>
          <PeopleList name="children" most={20} />
        </div>
      </Section>
      <Section name="reason" number={5}>
        <SeveralField
          id="criteria"
          value={form.criteria}
          onChange={(values) => set("criteria", Criterion.array().parse(values))}
          label={t("field.criteria")}
          options={criteria.map((value) => ({ value, label: word("criterion", value) }))}
        />
        <CountField name="score" label={t("field.score")} most={40} />
        <CountField name="incidentsLastYear" label={t("field.incidentsLastYear")} most={999} />
        <ProseField
          name="judgementReasons"
          label={t("field.judgementReasons")}
          description={t("field.judgementReasonsWhen")}
        />
      </Section>
      <Section name="repeat" number={6}>
        <YesNoField name="repeat" label={t("field.repeat")} />
        <LineField name="previousReferral" label={t("field.previousReferral")} />
      </Section>
      <Section name="consent" number={7}>
        <YesNoField name="victimAware" label={t("field.victimAware")} />
        <ConsentField
          label={t("field.consent")}
          options={consents.map((value) => ({ value, label: word("consent", value) }))}
        />
        {form.victimAware === "NO" ? <ProseField name="unawareReason" label={t("field.unawareReason")} /> : null}
        <LawfulBasisField />
        {withoutConsent ? (
          <>
            <LineField name="authorisedBy" label={t("field.authorisedBy")} whole />
            <ProseField name="whatShared" label={t("field.whatShared")} />
            <ProseField name="whyNecessary" label={t("field.whyNecessary")} />
            <ProseField name="whyProportionate" label={t("field.whyProportionate")} />
          </>
        ) : null}
      </Section>
      <Section name="safety" number={8}>
        <ProseField name="afraidOf" label={t("field.afraidOf")} />
        <ProseField name="safeToTalkTo" label={t("field.safeToTalkTo")} />
        <ProseField name="notSafeToTalkTo" label={t("field.notSafeToTalkTo")} />
        <ProseField name="victimWishes" label={t("field.victimWishes")} />
      </Section>
      <Section name="otherArea" number={9}>
        <LineField name="otherArea" label={t("field.otherArea")} description={t("field.otherAreaExample")} />
      </Section>
      <Section name="background" number={10}>
        <DateOf name="lastIncidentOn" label={t("field.lastIncidentOn")} />
        <LineField name="crimeReference" label={t("field.crimeReference")} />
        <SeveralField
          id="incidentTypes"
          value={form.incidentTypes}
          onChange={(values) => set("incidentTypes", IncidentType.array().parse(values))}
          label={t("field.incidentTypes")}
          options={incidentTypes.map((value) => ({ value, label: word("incidentType", value) }))}
        />
        <ProseField name="background" label={t("field.background")} description={t("field.backgroundExample")} />
        <ProseField name="injuries" label={t("field.injuries")} />
        <YesNoField name="policeReported" label={t("field.policeReported")} />
        <YesNoField name="childReferralMade" label={t("field.childReferralMade")} />
        <YesNoField name="adultSafeguardingMade" label={t("field.adultSafeguardingMade")} />
      </Section>
    </Paper>
  );
}

interface SectionProps {
  readonly name: SectionKey;
  readonly number: number;
  readonly children: ReactNode;
}

function Section({ name, number, children }: SectionProps) {
  const { t } = useTranslation("referrals");
  return (
    <section id={sectionId(name)} className={classes["section"]} aria-label={t(`sections.${name}`)}>
      <Text component="h2" fw={600} size="md" mb={12}>
        {number} {t(`sections.${name}`)}
      </Text>
      <div className={classes["fields"]}>{children}</div>
    </section>
  );
}
