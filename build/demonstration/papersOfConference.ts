import type { Input, Output, ProcedureName } from "../../shared/contracts.ts";
import type { Copy, DocumentKind } from "../../shared/documents/model.ts";
import type { ConferenceId } from "../../shared/ids.ts";
import type { Language } from "../../shared/settings/model.ts";

type Must = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** What is made before a meeting, and by nobody after it. */
const beforeMeeting: readonly DocumentKind[] = ["INVITATION", "RESEARCH_REQUEST", "CHAIR_SCRIPT"];

/** The papers a conference is prepared with, for everybody who may have them, as the administrator makes them once the agenda is out. */
export async function producePapers(
  must: Must,
  conferenceId: ConferenceId,
  {
    language,
    folder,
    passphrase,
  }: { readonly language: Language; readonly folder: string; readonly passphrase: string },
): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const kind of beforeMeeting) {
    const possible = await must("documents.recipients", { conferenceId, kind, caseId: null });
    const recipients = possible.filter(({ allowed }) => allowed).map(({ recipient }) => recipient);
    if (recipients.length === 0) continue;
    await must("unlock.reauthenticate", { passphrase });
    const order = { conferenceId, kind, caseId: null, recipients, language, folder };
    copies.push(...(await must("documents.produce", order)).copies);
  }
  return copies;
}
