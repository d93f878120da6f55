import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgencyId } from "../../../../shared/ids.ts";
import { recipientKey } from "../recipientKey.ts";
import type { AskedDocument } from "./asked.ts";
import { PreviewDialog, type Previewed } from "./PreviewDialog.tsx";

interface Props {
  readonly asked: AskedDocument;
  readonly recipients: readonly Previewed[];
  readonly of: Previewed;
  readonly mayCompare: boolean;
}

/** Beside a recipient: what they would see. Leads on to the others, and comes back to where it began. */
export function PreviewButton({ asked, recipients, of, mayCompare }: Props) {
  const { t } = useTranslation("documents");
  const [at, setAt] = useState<Previewed["recipient"] | null>(null);
  const isThere = at !== null && recipients.some(({ recipient }) => recipientKey(recipient) === recipientKey(at));
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconEye size={14} aria-hidden />}
        aria-label={t("preview.of", { name: of.name })}
        onClick={() => setAt(of.recipient)}
      >
        {t("preview.button")}
      </Button>
      {isThere ? (
        <PreviewDialog
          asked={asked}
          recipients={recipients}
          at={at}
          mayCompare={mayCompare}
          onAt={setAt}
          onClose={() => setAt(null)}
        />
      ) : null}
    </>
  );
}

/** The same for somebody who makes their own agency's copy alone. */
export function PreviewOwn({
  asked,
  agency: { agencyId, name },
}: {
  readonly asked: AskedDocument;
  readonly agency: { readonly agencyId: AgencyId; readonly name: string };
}) {
  const own: Previewed = { recipient: { kind: "agency", agencyId }, name };
  return <PreviewButton asked={asked} recipients={[own]} of={own} mayCompare={false} />;
}
