import { Button, Group, Text } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { largestBaseKilobytes, type HouseStyleShown } from "../../../shared/houseStyle/model.ts";
import type { Failure } from "../../../shared/result.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { base64Of } from "../referrals/readFile.ts";
import { Card } from "../settings/Card.tsx";
import type { HouseDraft } from "./useHouseDraft.ts";

type Base = NonNullable<HouseStyleShown["base"]>;

interface BaseCardProps {
  readonly draft: HouseDraft;
  readonly base: Base | null;
}

/** The area's own Word file: its header, footer, margins and styles are used, and ours stay over them. */
export function BaseCard({ draft, base }: BaseCardProps) {
  const { t } = useTranslation("houseStyle");
  const { mutateAsync, error, isPending } = useDeskCommand("houseStyle.takeBase");
  const [tooBig, setTooBig] = useState<Failure | null>(null);
  const take = (file: File) => {
    const isTooBig = file.size > largestBaseKilobytes * 1024;
    setTooBig(isTooBig ? { code: "houseStyle.baseTooLarge", params: { most: largestBaseKilobytes / 1000 } } : null);
    if (isTooBig) return;
    // Why it was refused stands below.
    void base64Of(file)
      .then((base64) => mutateAsync({ fileName: file.name, base64 }))
      .then(draft.adopt, () => undefined);
  };
  return (
    <Card title={t("base.title")} text={t("base.text")}>
      {draft.style.baseId !== null && base ? (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <IconFileTypeDocx size={22} stroke={1.5} aria-hidden />
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
              {base.name}
            </Text>
            <Text size="sm" c="dimmed">
              <Used base={base} />
            </Text>
          </div>
          <Button variant="subtle" color="gray" onClick={() => draft.set({ baseId: null })}>
            {t("base.remove")}
          </Button>
        </Group>
      ) : null}
      <FileDrop
        accept=".docx,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        text={t("base.drop")}
        onFile={take}
      />
      <FailureNote failure={tooBig ?? (isPending ? null : error)} />
    </Card>
  );
}

function Used({ base }: { readonly base: Base }) {
  const { t } = useTranslation("houseStyle");
  return [
    t("base.styles", { count: base.styles }),
    base.header ? t("base.header") : "",
    base.footer ? t("base.footer") : "",
    base.pictures === 0 ? "" : t("base.pictures", { count: base.pictures }),
    base.otherFirstPage ? t("base.first") : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
