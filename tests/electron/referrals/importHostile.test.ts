import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aDocument, paragraph, table } from "./aDocument.ts";
import { send } from "./importing.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk({ cast: ["police"] });
  await desk.signInAs("police");
});
afterAll(() => desk.close());

/** What reading these bytes answers: "read", or the code of a failure people can be told. */
async function answerTo(fileName: string, bytes: Buffer): Promise<string> {
  const result = await desk.call("referrals.readImport", {
    importId: await send(desk, fileName, bytes),
    mapping: null,
  });
  return result.ok ? "read" : result.failure.code;
}

const plainAnswer = /^(?:read|referrals\.\w+)$/u;
const form = aDocument(
  `${paragraph("Victim")}${table([
    ["Surname", "Novák"],
    ["DOB", "28/02/1990"],
  ])}`,
);

test("a document with any bytes changed is read or refused in plain words", async () => {
  const change = fc.record({ at: fc.nat(form.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const bytes = Buffer.from(form);
      for (const { at, to } of changes) bytes[at] = to;
      expect(await answerTo("form.docx", bytes)).toMatch(plainAnswer);
    }),
    { numRuns: 300 },
  );
});

test("a body of any tags in any order is read or refused in plain words", async () => {
  const names = [
    "w:p",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:del",
    "w:sdtContent",
    "w:checkBox",
    "w:checked",
    "mc:Fallback",
    "w:showingPlcHdr",
  ];
  const piece = fc.oneof(
    fc.constantFrom(...names).chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`, `<${name}/>`)),
    fc.constantFrom("Victim", "Surname: ", "Novák", "&#0;", "&#xFFFFFF;", "&bomb;", "<", ">"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      expect(await answerTo("form.docx", aDocument(pieces.join("")))).toMatch(plainAnswer);
    }),
    { numRuns: 200 },
  );
});

test("any bytes under the name of a table are read or refused in plain words", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await answerTo("cases.csv", Buffer.from(bytes))).toMatch(plainAnswer);
    }),
    { numRuns: 300 },
  );
});

test("a column called like a part of every object is a column like any other", async () => {
  const odd = "__proto__,constructor,toString,hasOwnProperty\nAnna,Novák,x,y";
  expect(await answerTo("cases.csv", Buffer.from(odd))).toBe("read");
});
