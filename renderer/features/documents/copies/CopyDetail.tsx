import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Copy } from "../../../../shared/documents/model.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useWords } from "../../../i18n/words.ts";

/** What the register knows of a copy; its fingerprint tells a file on a desk from a changed one. */
export function CopyDetail({ copy }: { readonly copy: Copy }) {
  const { t } = useTranslation(["documents", "copies"]);
  const word = useWords();
  const format = useFormat();
  const facts: readonly (readonly [string, string])[] = [
    [t("copies.kind"), word("documentKind", copy.kind)],
    [t("copies.recipient"), copy.recipientName],
    [t("copies.fileName"), copy.fileName],
    [
      t("copies.number"),
      t("copies:detail.numberOf", { number: copy.copyNumber, total: copy.copyTotal, version: copy.version }),
    ],
    [t("copies.produced"), format.moment(copy.producedAt)],
    [t("copies.by"), copy.producedBy],
    ...(copy.destroyBy ? [[t("copies.destroyBy"), format.day(copy.destroyBy)] as const] : []),
    ...(copy.destroyedAt && copy.destroyedBy
      ? [
          [
            t("copies:detail.destroyed"),
            t("copies:detail.destroyedBy", { when: format.moment(copy.destroyedAt), who: copy.destroyedBy }),
          ] as const,
        ]
      : []),
    [t("copies:detail.protected"), copy.protected ? t("copies:detail.isProtected") : t("copies:detail.notProtected")],
    ...(copy.rules === ""
      ? []
      : [
          [
            t("copies:detail.rules"),
            t("copies:detail.rulesAt", { rules: copy.rules, generation: format.number(copy.generation ?? 0) }),
          ] as const,
        ]),
    [t("copies.fingerprint"), copy.sha256],
    ...(copy.protected ? [[t("copies:detail.plainFingerprint"), copy.plainSha256] as const] : []),
  ];
  return (
    <Stack gap="sm" component="dl" m={0}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} style={{ overflowWrap: "anywhere" }}>
            {value}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
