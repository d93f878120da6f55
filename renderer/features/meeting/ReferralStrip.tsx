import { Text } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { HearingId } from "../../../shared/ids.ts";
import type { HearingView, TextField } from "../../../shared/meeting/model.ts";
import type { z } from "zod";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { HearingText } from "./HearingText.tsx";
import styles from "./meeting.module.css";
import { Strip } from "./Strip.tsx";

interface ReferralStripProps {
  readonly hearingId: HearingId;
  readonly referral: HearingView["referral"];
  readonly background: z.infer<typeof TextField>;
  readonly mayWrite: boolean;
}

/** Why the case was referred, in one line; opened, all of it and the background as it is minuted. */
export const ReferralStrip = memo(function ReferralStrip(props: ReferralStripProps) {
  const { hearingId, referral, background, mayWrite } = props;
  const { t } = useTranslation("meeting");
  const format = useFormat();
  const word = useWords();
  const criteria = format.list(referral.criteria.map((criterion) => word("criterion", criterion)));
  const source = t("referral.source", { agency: referral.agencyName, day: format.day(referral.receivedOn) });
  return (
    <Strip title={t("referral.title")} summary={referral.background === "" ? criteria : referral.background}>
      <Text size="sm" c="dimmed" mt={6}>
        {criteria === "" ? source : `${source} · ${criteria}`}
      </Text>
      <p className={styles["readText"]} data-private>
        {referral.background}
      </p>
      {referral.victimWishes === "" ? null : (
        <>
          <h3 className={styles["paneTitle"]}>{t("referral.wishes")}</h3>
          <p className={styles["readText"]} data-private>
            {referral.victimWishes}
          </p>
        </>
      )}
      <h3 className={styles["paneTitle"]}>{t("referral.background")}</h3>
      <HearingText
        hearingId={hearingId}
        field="background"
        text={background.text}
        version={background.version}
        label={t("referral.background")}
        placeholder={t("referral.backgroundHint")}
        mayWrite={mayWrite}
      />
    </Strip>
  );
});
