import { useTranslation } from "react-i18next";
import words from "../../locales/en/words.json";

type WordKey = keyof typeof words;
/** The first part of a word's key: `role`, `agencyType`, `riskLevel` … */
export type WordGroup = WordKey extends infer Key ? (Key extends `${infer Group}.${string}` ? Group : never) : never;

const isWordKey = (key: string): key is WordKey => Object.hasOwn(words, key);

/** The word people use for one value of a closed list: `word("riskLevel", "HIGH")` is "High". An unknown value stays as it is. */
export function useWords(): (group: WordGroup, value: string) => string {
  const { t } = useTranslation("words");
  return (group, value) => {
    const key = `${group}.${value}`;
    return isWordKey(key) ? t(key) : value;
  };
}
