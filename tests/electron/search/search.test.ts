import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Hit } from "../../../shared/search/model.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { allHits } from "../../support/hits.ts";
import { aForm, aPerson, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk({ cast: ["police", "housing"] });
  await desk.signInAs("police");
  const named = [
    aPerson("Ελένη", "Παπαδοπούλου"),
    aPerson("Мария", "Иванова"),
    aPerson("Jürgen", "Strauß"),
    aPerson("Siobhán", "O'Brien", { aliases: "Shivaun" }),
    aPerson("Ö", "A"),
    aPerson("Desislava", "Ilieva"),
    aPerson("Œdile", "Łukasik"),
  ];
  for (const victim of named)
    await aSubmittedReferral(desk, {
      form: aForm({ victim, perpetrators: [aPerson("Marek", "Novák")], children: [] }),
    });
});
afterAll(() => desk.close());

const hits = async (text: string): Promise<Hit[]> => allHits(await desk.must("search.find", { text }));
const found = async (text: string): Promise<string[]> =>
  (await hits(text)).map(({ title }) => title.text.split(" · ")[0] ?? "");

describe("search", () => {
  test("finds names without their accents, in any script, as they are typed", async () => {
    expect(await found("παπαδοπουλ")).toEqual(["Ελένη Παπαδοπούλου"]);
    expect(await found("ΕΛΕΝΗ")).toEqual(["Ελένη Παπαδοπούλου"]);
    expect(await found("иван мар")).toEqual(["Мария Иванова"]);
    expect(await found("strauss")).toEqual(["Jürgen Strauß"]);
    expect(await found("obr")).toEqual([]);
    expect(await found("o'br")).toEqual(["Siobhán O'Brien"]);
    expect(await found("shivaun")).toEqual(["Siobhán O'Brien"]);
    expect(await found("o\u0308")).toContain("Ö A");
    expect((await desk.must("search.find", { text: "novak" })).groups).toMatchObject([{ group: "referral", count: 7 }]);
  });

  test("finds a name that is typed in another script, or as another country writes it", async () => {
    expect(await found("Илиева")).toEqual(["Desislava Ilieva"]);
    expect(await found("Десисл")).toEqual(["Desislava Ilieva"]);
    expect(await found("Ιλιεβα")).toEqual(["Desislava Ilieva"]);
    expect(await found("Ivanova")).toEqual(["Мария Иванова"]);
    expect(await found("Iwanowa")).toEqual(["Мария Иванова"]);
    expect(await found("Marija")).toEqual(["Мария Иванова"]);
    expect(await found("Papadopo")).toEqual(["Ελένη Παπαδοπούλου"]);
    expect(await found("eleni papadopul")).toEqual(["Ελένη Παπαδοπούλου"]);
    expect(await found("Елени")).toEqual(["Ελένη Παπαδοπούλου"]);
    expect(await found("Juergen")).toEqual(["Jürgen Strauß"]);
    expect(await found("oedi luka")).toEqual(["Œdile Łukasik"]);
  });

  test("marks what was looked for, also where it is written otherwise", async () => {
    const [hit] = await hits("Папа");
    expect(hit?.title).toEqual({ text: "Ελένη Παπαδοπούλου", marks: [{ from: 6, to: 18 }] });
  });

  test("finds a referral by its reference, however it is typed, and by a part of it", async () => {
    const [first] = (await desk.must("referrals.list", {})).rows;
    if (!first) throw new Error("referrals were sent in");
    const [prefix = "", code = ""] = first.reference.split("-");
    for (const text of [first.reference, `${prefix}${code}`.toLowerCase(), code.toLowerCase(), ` ${prefix} ${code} `])
      expect((await desk.must("search.find", { text })).groups[0]).toMatchObject({
        group: "reference",
        hits: [{ kind: "referral", referralId: first.id }],
      });
    for (const text of [code.slice(0, 3), `${prefix}${code.slice(0, 2)}`])
      expect((await hits(text)).map((hit) => hit.reference)).toContain(first.reference);
  });

  test("finds nothing by nothing, and says what it looked through", async () => {
    for (const nothing of ["", "  ", "'", '"*', "\u202e", "\u0000", "\uE000case", "😀"])
      expect((await desk.must("search.find", { text: nothing })).groups).toEqual([]);
    expect((await desk.must("search.find", { text: "qwertz" })).searched).toContain("hearing");
  });

  test("takes the words of the search language as words", async () => {
    for (const odd of [
      'novak" OR "a',
      "NEAR(novak)",
      "body:novak",
      "novak AND NOT marek",
      "*",
      "novak -marek",
      "'; DROP TABLE cases",
      "\uE000referral novak",
      "a".repeat(200),
      "a ".repeat(100),
      "𞤀𞤁𞤂 novak",
      "no\u0000vak",
      "\u202enovak\u2066",
      "\ud800novak",
      "%_%",
      "^novak",
      "{body}:x + y",
    ])
      expect((await desk.must("search.find", { text: odd })).searched).toContain("person");
    expect(await found("OR")).toEqual([]);
  });

  test("finds accounts and agencies for those who have a screen of them, and for nobody else", async () => {
    expect(await found("Housing")).toEqual([]);
    await desk.signInAs("administrator");
    expect((await desk.must("search.find", { text: "Adeyinka" })).groups).toMatchObject([
      { group: "account", hits: [{ kind: "account", agencyName: "Housing" }] },
    ]);
    expect((await desk.must("search.find", { text: "Hous" })).groups).toMatchObject([{ group: "agency", count: 1 }]);
  });

  test("answers another agency the same for what is not there and for what is not theirs", async () => {
    await desk.signInAs("housing");
    expect(await desk.must("search.find", { text: "strauss" })).toEqual(
      await desk.must("search.find", { text: "qwertz" }),
    );
  });

  test("shows the person of a case in place of the referral it came from", async () => {
    await desk.signInAs("administrator");
    const [referral] = await hits("strauss");
    if (referral?.kind !== "referral") throw new Error("the administrator finds every referral");
    const { caseId } = await desk.must("referrals.decide", acceptance(referral.referralId));
    expect(await hits("strauss")).toMatchObject([
      { kind: "person", caseId, role: "VICTIM", title: { text: "Jürgen Strauß" } },
    ]);
    expect(await hits("jürgen marek")).toMatchObject([
      { kind: "case", caseId, title: { text: "Jürgen Strauß · Marek Novák" } },
    ]);
    await desk.signInAs("police");
    expect(await hits("strauss")).toMatchObject([{ kind: "referral" }]);
  });

  test("follows a name that is corrected", async () => {
    await desk.signInAs("police");
    const [hit] = await hits("иванова");
    if (hit?.kind !== "referral") throw new Error("the agency finds its own referral");
    const { version, form } = await desk.must("referrals.open", { referralId: hit.referralId });
    await desk.must("referrals.change", {
      referralId: hit.referralId,
      form: { ...form, victim: aPerson("Мария", "Петрова") },
      baseVersion: version,
    });
    expect(await found("иванова")).toEqual([]);
    expect(await found("петрова")).toEqual(["Мария Петрова"]);
  });
});
