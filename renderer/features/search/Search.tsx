import { Loader, Text, VisuallyHidden } from "@mantine/core";
import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Hit } from "../../../shared/search/model.ts";
import { foldText } from "../../../shared/text.ts";
import { useGo } from "../../app/navigation.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FoundGroups } from "./FoundGroups.tsx";
import { rememberFound } from "./foundText.ts";
import { NothingFound } from "./NothingFound.tsx";
import { searchStore } from "./openSearch.ts";
import { placeOf } from "./places.ts";
import styles from "./search.module.css";
import { useCommands } from "./useCommands.ts";
import { useSearch } from "./useSearch.ts";

interface SearchProps {
  readonly onKeys: () => void;
  readonly onLock: () => void;
}

/** Finds everything this account may see, and every command, from one field. */
export function Search({ onKeys, onLock }: SearchProps) {
  const { t } = useTranslation("search");
  const go = useGo();
  const { typed, type, only, setOnly, found, isSearching, failure, submit } = useSearch();
  const commands = useCommands({ onKeys, onLock }).filter(({ label }) => foldText(label).includes(foldText(typed)));
  const groups = found?.groups ?? [];
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const open = (hit: Hit): void => {
    submit();
    rememberFound(hit, typed);
    go(placeOf(hit));
  };
  return (
    <Spotlight.Root
      store={searchStore}
      query={typed}
      onQueryChange={type}
      onSpotlightClose={submit}
      shortcut={null}
      scrollable
      maxHeight={480}
      size={680}
      centered={false}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={{ actionsGroup: styles["group"] }}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { "aria-label": t("placeholder") } }}
    >
      <Spotlight.Search
        placeholder={t("placeholder")}
        aria-label={t("placeholder")}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={isSearching ? <Loader size="xs" aria-label={t("searching")} /> : null}
        maxLength={200}
        spellCheck={false}
      />
      <VisuallyHidden role="status">
        {found === null ? "" : isSearching ? t("searching") : t("announced", { count })}
      </VisuallyHidden>
      <Spotlight.ActionsList>
        <FailureNote failure={failure} />
        <FoundGroups groups={groups} only={only} onOpen={open} onOnly={setOnly} />
        {commands.length > 0 && only === null && (
          <Spotlight.ActionsGroup label={t("commands")}>
            {commands.map(({ label, icon: Icon, run }) => (
              <Spotlight.Action key={label} label={label} leftSection={<Icon size={18} aria-hidden />} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {count === 0 && !isSearching && (found !== null || commands.length === 0) && (
          <NothingFound searched={found?.searched ?? []} />
        )}
        {count === 0 && isSearching && commands.length === 0 && <Spotlight.Empty>{t("searching")}</Spotlight.Empty>}
        {found?.unfinished && (
          <Text size="xs" c="dimmed" p="sm" className={styles["note"]}>
            {t("unfinished")}
          </Text>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
