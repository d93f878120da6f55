import { say } from "../run.ts";
import { inWords } from "./deskProcess.ts";
import { percentile, timed } from "./figures.ts";
import { measureMatchingBatch } from "./matching.ts";
import type { AtDesk, Group } from "./measuring.ts";
import { typistAt } from "./typing.ts";

async function atDesk(measuring: AtDesk): Promise<void> {
  const { subject, figures, desk } = measuring;
  const { must } = desk;
  const [caseId] = subject.waiting;
  if (!caseId) throw new Error("a case waits to be heard");
  const { hearingId } = await must("meeting.openCase", { conferenceId: subject.current, caseId });
  const typist = await typistAt(must, hearingId);
  const heading = "Victim surname,Victim first name,DOB,Perpetrator name";
  const rows = Array.from({ length: 10_000 }, (_, row) => `Novák${row},Άννα,28/02/1990,Иван Петров${row}`);
  const bytes = Buffer.from([heading, ...rows].join("\n"));
  const chunk = 512 * 1024;
  const bringIn = async (): Promise<void> => {
    const { importId } = await must("referrals.beginImport", { fileName: "cases.csv", size: bytes.length });
    for (let offset = 0; offset < bytes.length; offset += chunk)
      await must("referrals.addImportBytes", {
        importId,
        offset,
        base64: bytes.subarray(offset, offset + chunk).toString("base64"),
      });
    const reading = await must("referrals.readImport", { importId, mapping: null });
    if (reading.kind !== "table" || reading.goodRows !== rows.length) throw new Error("every row of the table is good");
    const { saved } = await must("referrals.saveImport", { importId, mapping: reading.mapping });
    if (saved !== rows.length) throw new Error("every row of the table is saved");
  };
  figures.add("importCsv10k", "cold", (await timed(bringIn)) / 1000, "s");
  await desk.held();
  const strokes = await typist.typeDuring(bringIn, 1);
  figures.add("keystrokeDurableDuringImport", "p50", percentile(strokes, 0.5));
  figures.add("keystrokeDurableDuringImport", "p99", percentile(strokes, 0.99));
  say(`      the loop was held ${inWords(await desk.held())} at most during an import`);
  await measureMatchingBatch(measuring);
}

/** Ten thousand referrals out of a table, typing meanwhile, and looking for the people in them. */
export const importing: Group = { atDesk };
