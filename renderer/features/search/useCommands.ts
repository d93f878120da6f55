import { useMantineColorScheme } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import {
  IconArrowRight,
  IconDatabaseExport,
  IconEyeOff,
  IconFileImport,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconMoon,
  IconRoute,
  IconSun,
  IconUrgent,
  type Icon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { languages } from "../../../shared/settings/model.ts";
import { chooseLanguage } from "../../app/language.ts";
import { useGo } from "../../app/navigation.ts";
import { usePrivacy } from "../../app/privacy.ts";
import { roomsFor } from "../../app/rooms.ts";
import { useSession } from "../../app/session.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFailureSentence } from "../../i18n/failures.ts";
import { useShownCase } from "../cases/useShownCase.ts";
import { useEmergencyDoor } from "../conferences/emergencyDoor.ts";
import { useWords } from "../../i18n/words.ts";
import { startTour } from "../tour/tour.ts";

export interface Command {
  readonly label: string;
  readonly icon: Icon;
  readonly run: () => void;
}

interface FrameVerbs {
  readonly onKeys: () => void;
  readonly onLock: () => void;
}

/** Everything that can be done from the search box by this account. */
export function useCommands({ onKeys, onLock }: FrameVerbs): readonly Command[] {
  const { t } = useTranslation(["app", "tour"]);
  const word = useWords();
  const sentence = useFailureSentence();
  const go = useGo();
  const session = useSession();
  const privacy = usePrivacy();
  const { setColorScheme } = useMantineColorScheme();
  const backup = useDeskCommand("backup.make");
  const makeBackup = (): void =>
    backup.mutate(
      {},
      {
        onSuccess: () => notifications.show({ message: t("command.backupDone"), color: "sea" }),
        onError: ({ failure }) => notifications.show({ message: sentence(failure), color: "alarm", autoClose: false }),
      },
    );
  const mayBackUp = session.role === "administrator" || session.role === "chair";
  const rooms = roomsFor(session);
  const shownCase = useShownCase();
  const openEmergency = useEmergencyDoor((door) => door.open);
  return [
    ...rooms.map(({ name, place }) => ({
      label: t("command.go", { room: t(`rail.${name}`) }),
      icon: IconArrowRight,
      run: () => go(place),
    })),
    ...(rooms.some(({ name }) => name === "referrals")
      ? [{ label: t("command.import"), icon: IconFileImport, run: () => go({ screen: "import" }) }]
      : []),
    ...(mayBackUp && shownCase !== null
      ? [{ label: t("command.emergency"), icon: IconUrgent, run: () => openEmergency(shownCase) }]
      : []),
    ...(mayBackUp ? [{ label: t("command.backup"), icon: IconDatabaseExport, run: makeBackup }] : []),
    ...(session.demonstration ? [{ label: t("tour:start"), icon: IconRoute, run: startTour }] : []),
    { label: privacy.on ? t("top.privacyOff") : t("top.privacyOn"), icon: IconEyeOff, run: privacy.toggle },
    { label: t("keys.title"), icon: IconKeyboard, run: onKeys },
    { label: t("account.lock"), icon: IconLock, run: onLock },
    ...languages.map((language) => ({
      label: word("language", language),
      icon: IconLanguage,
      run: () => void chooseLanguage(language),
    })),
    { label: t("command.light"), icon: IconSun, run: () => setColorScheme("light") },
    { label: t("command.dark"), icon: IconMoon, run: () => setColorScheme("dark") },
  ];
}
