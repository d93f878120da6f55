import { Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface TypeBackProps {
  readonly kind: "word" | "group";
  readonly parts: readonly string[];
  /** Told whether everything asked for has been typed correctly. */
  readonly onDone: (done: boolean) => void;
}

const same = (typed: string, part: string): boolean => typed.trim().toLowerCase() === part.toLowerCase();

/** Two different places in a row of `count`, in order. */
function twoPlaces(count: number): readonly number[] {
  const first = Math.floor(Math.random() * count);
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return [first, second].toSorted((a, b) => a - b);
}

/** Asks for two parts of a printed sheet, so that nobody goes on without having it in the hand. */
export function TypeBack({ kind, parts, onDone }: TypeBackProps) {
  const { t } = useTranslation("unlock");
  const [places] = useState(() => twoPlaces(parts.length));
  const [typed, setTyped] = useState<readonly string[]>(["", ""]);
  const change = (index: number, text: string): void => {
    const now = typed.with(index, text);
    setTyped(now);
    onDone(places.every((place, at) => same(now[at] ?? "", parts[place] ?? "")));
  };
  return (
    <Stack gap={6}>
      <Text size="sm">{t("sheet.typeBack")}</Text>
      <Group gap="sm" align="flex-start">
        {places.map((place, index) => {
          const text = typed[index] ?? "";
          const isWrong = text.length >= (parts[place]?.length ?? 0) && !same(text, parts[place] ?? "");
          return (
            <TextInput
              key={place}
              label={kind === "word" ? t("sheet.word", { number: place + 1 }) : t("sheet.group", { number: place + 1 })}
              value={text}
              onChange={(event) => change(index, event.currentTarget.value)}
              error={isWrong ? t("sheet.wrong") : null}
              autoComplete="off"
              spellCheck={false}
            />
          );
        })}
      </Group>
    </Stack>
  );
}
