import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { readTable, refusal, send } from "./importing.ts";
import { allHits } from "../../support/hits.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk({ cast: ["police"] });
  await desk.signInAs("police");
});
afterAll(() => desk.close());

const heading = "Victim surname,Victim first name,DOB,Perpetrator name";
const rows = (...lines: readonly string[]): string => [heading, ...lines].join("\n");
const inCodePage = (text: string, first: number, letters: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) => (letters.includes(letter) ? first + letters.indexOf(letter) : letter.charCodeAt(0))),
  );

describe("a table of referrals", () => {
  test("is read with its columns guessed, and saved as drafts that can be found", async () => {
    const text = rows("Müller,Zoë,28/02/1990,Karl Weber", "O'Brien,Mary-Ann,29/02/2024,");
    const importId = await send(desk, "cases.csv", Buffer.from(text));
    const reading = await desk.must("referrals.readImport", { importId, mapping: null });
    if (reading.kind !== "table") throw new Error("a table is read as a table");
    expect(reading).toMatchObject({
      encoding: "UTF-8",
      separator: ",",
      mapping: {
        "Victim surname": "victim.familyName",
        "Victim first name": "victim.givenNames",
        DOB: "victim.dateOfBirth",
        "Perpetrator name": "perpetrator.name",
      },
      goodRows: 2,
      badRows: 0,
      rows: [
        { line: 2, victim: "Zoë Müller", dateOfBirth: "1990-02-28", perpetrator: "Karl Weber", errors: [] },
        { line: 3 },
      ],
    });
    expect((await desk.must("referrals.list", {})).rows).toEqual([]);
    expect(await desk.must("referrals.saveImport", { importId, mapping: reading.mapping })).toEqual({
      saved: 2,
      refused: 0,
    });
    const listed = (await desk.must("referrals.list", {})).rows;
    expect(listed.toSorted((one, other) => one.victimName.localeCompare(other.victimName))).toMatchObject([
      { status: "DRAFT", victimName: "Mary-Ann O'Brien", victimDateOfBirth: "2024-02-29", agencyName: "Police" },
      { victimName: "Zoë Müller" },
    ]);
    expect(allHits(await desk.must("search.find", { text: "muller zoe" }))).toMatchObject([
      { kind: "referral", title: { text: "Zoë Müller" } },
    ]);
    expect((await desk.refused("referrals.saveImport", { importId, mapping: reading.mapping })).code).toBe(
      "referrals.importGone",
    );
  });

  test("tells errors row by row, and its good rows are still usable", async () => {
    const text = rows(
      "Novak,Anna,31/04/1990,",
      ",,28/02/1990,",
      "Novak,Eva,29/02/2023,",
      "Novak,Ivy,01/02/0026,",
      "Novak,Una,01/02/2030,",
      "Novak,May,1/2/1990,,,surplus",
      `${"N".repeat(300)},Zoe,,`,
      "Novak,Good,1/2/1990,",
    );
    const reading = await readTable(desk, text);
    expect(reading).toMatchObject({ goodRows: 1, badRows: 7, totalRows: 8 });
    expect(reading.rows.map(({ errors }) => errors.map(({ column, code }) => `${column}: ${code}`))).toEqual([
      ["DOB: dateNotReal"],
      ["Victim surname: nameMissing"],
      ["DOB: dateNotReal"],
      ["DOB: dateNotReal"],
      ["DOB: dateInFuture"],
      [": tooManyCells"],
      ["Victim surname: tooLong"],
      [],
    ]);
    expect(reading.rows[2]?.errors[0]?.value).toBe("29/02/2023");
  });

  test("in UTF-16, with and without a mark, and in the code pages of Greek, Bulgarian and French is read right", async () => {
    const greek = rows("Παπαδοπούλου,Ελένη,28/02/1990,Γιώργος Νικολάου");
    const cyrillic = rows("Иванова,Мария,28/02/1990,Георги Петров");
    const french = rows("Lefèvre,Zoé,28/02/1990,François Béranger");
    const wide = Buffer.from(greek, "utf16le");
    const greekLetters = "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ?ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ";
    const cyrillicLetters = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";
    const cases: readonly (readonly [Buffer, string, string])[] = [
      [Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), "UTF-16 LE", "Ελένη Παπαδοπούλου"],
      [Buffer.from(french, "utf16le"), "UTF-16 LE", "Zoé Lefèvre"],
      [Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]), "UTF-16 BE", "Ελένη Παπαδοπούλου"],
      [Buffer.from(`\ufeff${cyrillic}`), "UTF-8", "Мария Иванова"],
      [Buffer.from(french, "latin1"), "Windows-1252", "Zoé Lefèvre"],
      [inCodePage(greek, 0xc0, greekLetters), "Windows-1253", "Ελένη Παπαδοπούλου"],
      [inCodePage(cyrillic, 0xc0, cyrillicLetters), "Windows-1251", "Мария Иванова"],
    ];
    for (const [bytes, encoding, victim] of cases) {
      const reading = await readTable(desk, bytes);
      expect({ encoding: reading.encoding, victim: reading.rows[0]?.victim }).toEqual({ encoding, victim });
    }
  });

  test("with other separators, quotes, line ends and a declared separator is read the same", async () => {
    const cells = [
      ["Victim surname", "Victim first name", "Background"],
      ["Novak", "Anna", 'He said "never; ever, again"\nand left'],
    ];
    const quoted = (separator: string, end: string): string =>
      cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end);
    for (const separator of [",", ";", "\t", "|"])
      for (const end of ["\n", "\r\n", "\r"]) {
        const reading = await readTable(desk, quoted(separator, end));
        expect(reading).toMatchObject({ separator, goodRows: 1, rows: [{ victim: "Anna Novak" }] });
      }
    expect(await readTable(desk, `sep=;\r\n${quoted(";", "\r\n")}`)).toMatchObject({ separator: ";", goodRows: 1 });
  });

  test("tells the order of day and month from its column", async () => {
    const american = await readTable(desk, rows("Novak,Anna,02/28/1990,", "Novak,Eva,03/04/1991,"));
    expect(american.rows.map(({ dateOfBirth }) => dateOfBirth)).toEqual(["1990-02-28", "1991-03-04"]);
    const mixed = await readTable(
      desk,
      rows("Novak,Anna,02/28/1990,", "Novak,Eva,28/04/1991,", "Novak,Mia,1991-04-03,"),
    );
    expect(mixed.rows.map(({ dateOfBirth }) => dateOfBirth)).toEqual(["", "1991-04-28", "1991-04-03"]);
  });

  test("takes formulas as the text they are", async () => {
    const importId = await send(desk, "cases.csv", Buffer.from(rows('"=HYPERLINK(""http://x"")",+1+1,,@SUM(A1)')));
    const reading = await desk.must("referrals.readImport", { importId, mapping: null });
    if (reading.kind !== "table") throw new Error("a table is read as a table");
    expect(reading.rows[0]?.victim).toBe('+1+1 =HYPERLINK("http://x")');
  });

  test("with a mapping somebody changed is read by that one, twice the same column name told apart", async () => {
    const reading = await readTable(desk, "Name,Name,Born\nAnna Novak,Karl Weber,1990-02-28", {
      Name: "perpetrator.name",
      "Name (2)": "victim.name",
      Born: "nonsense",
      constructor: "victim.name",
    });
    expect(reading.rows[0]).toMatchObject({ victim: "Karl Weber", perpetrator: "Anna Novak", dateOfBirth: "" });
  });
});

describe("a table that cannot be read answers plainly", () => {
  test("an empty one, one with a heading only, one with 200 columns", async () => {
    expect(await refusal(desk, "empty.csv", Buffer.alloc(0))).toBe("referrals.tableEmpty");
    expect(await refusal(desk, "heading.csv", Buffer.from(`${heading}\n\n,,,\n`))).toBe("referrals.tableEmpty");
    const wide = Array.from({ length: 200 }, (_, index) => `c${index}`).join(",");
    expect(await refusal(desk, "wide.csv", Buffer.from(`${wide}\n${wide}`))).toBe("referrals.tableTooWide");
  });

  test("a picture, a PDF, a spreadsheet and a program under the name of a table", async () => {
    const signatures = ["89504e470d0a1a0a", "255044462d312e37", "504b0304140006", "7f454c46020101000000000000000000"];
    for (const signature of signatures)
      expect(await refusal(desk, "cases.csv", Buffer.concat([Buffer.from(signature, "hex"), Buffer.alloc(64)]))).toBe(
        "referrals.fileKindUnknown",
      );
  });

  test("one whose quote is never closed", async () => {
    const endless = Buffer.from(`${heading}\n"Novak,${"Anna,\n".repeat(400_000)}`);
    expect(await refusal(desk, "endless.csv", endless)).toBe("referrals.fileDamaged");
  });
});

const many = (count: number): Buffer =>
  Buffer.from(rows(...Array.from({ length: count }, (_, index) => `Novak${index},Anna,28/02/1990,Karl Weber${index}`)));

describe("10,000 rows", () => {
  test("are read and saved in turns, between which everybody else gets theirs", async () => {
    const importId = await send(desk, "many.csv", many(10_000));
    const told: number[] = [];
    const stop = desk.desk.on(
      (event) => void (event.kind === "progress" && event.task === "referrals.saveImport" && told.push(event.done)),
    );
    // How long it takes and holds the loop are figures of the bench; here others must have had their turns at all.
    let turnsOfOthers = 0;
    const pulse = setInterval(() => (turnsOfOthers += 1), 1);
    const reading = await desk.must("referrals.readImport", { importId, mapping: null });
    if (reading.kind !== "table") throw new Error("a table is read as a table");
    const saved = await desk.must("referrals.saveImport", { importId, mapping: reading.mapping });
    clearInterval(pulse);
    stop();
    expect(saved).toEqual({ saved: 10_000, refused: 0 });
    expect(told.at(-1)).toBe(10_000);
    expect(told.length).toBeGreaterThan(50);
    expect(turnsOfOthers).toBeGreaterThan(100);
  });

  test("cancelled half-way leave none of them behind", async () => {
    const before = (await desk.must("search.find", { text: "novak5" })).groups[0]?.count;
    const importId = await send(
      desk,
      "many.csv",
      Buffer.from(rows(...Array.from({ length: 3000 }, (_, index) => `Undone${index},Anna,,`))),
    );
    const reading = await desk.must("referrals.readImport", { importId, mapping: null });
    if (reading.kind !== "table") throw new Error("a table is read as a table");
    const cancelling: Promise<unknown>[] = [];
    const stop = desk.desk.on((event) => {
      if (event.kind === "progress" && event.done > 200)
        cancelling.push(desk.call("referrals.cancelImport", { importId }));
    });
    expect((await desk.refused("referrals.saveImport", { importId, mapping: reading.mapping })).code).toBe(
      "referrals.importCancelled",
    );
    await Promise.all(cancelling);
    stop();
    expect((await desk.must("search.find", { text: "undone" })).groups).toEqual([]);
    expect(
      (await desk.must("referrals.list", {})).rows.filter(({ victimName }) => victimName.includes("Undone")),
    ).toEqual([]);
    expect((await desk.must("search.find", { text: "novak5" })).groups[0]?.count).toBe(before);
  });
});
