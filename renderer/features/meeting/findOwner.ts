import type { ComboboxItem, OptionsFilter } from "@mantine/core";
import { foldText } from "../../../shared/text.ts";
import type { Owner } from "./owners.ts";

const isItem = (option: object): option is ComboboxItem => "value" in option;

/** Finds an agency by its own name or by the person who speaks for it, whatever the accents. */
export const findOwner =
  (owners: readonly Owner[]): OptionsFilter =>
  ({ options, search }) => {
    const wanted = foldText(search);
    const texts = new Map<string, string>();
    for (const { agencyId, accountId, agencyName, person } of owners) {
      const text = foldText(`${agencyName} ${person}`);
      texts.set(agencyId, text);
      if (accountId !== null) texts.set(accountId, text);
    }
    return options.filter((option) => isItem(option) && (texts.get(option.value) ?? "").includes(wanted));
  };
