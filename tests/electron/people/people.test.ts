import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CivilDate } from "../../../shared/dates.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aPerson } from "../referrals/aReferral.ts";
import { aPeopledCase, changeTo, inRole } from "./aPeopledCase.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const codeOf = (answer: Awaited<ReturnType<typeof changeTo>>): string =>
  answer.ok ? answer.value.kind : answer.failure.code;

const found = async (text: string): Promise<string> => JSON.stringify(await desk.must("search.find", { text }));

describe("what is told of a person", () => {
  test("is changed field by field and shown in the case, in its list and in a search", async () => {
    const caseId = await aPeopledCase(desk);
    expect(codeOf(await changeTo(desk, caseId, "VICTIM", "familyName", "Nowak-Thistlewood"))).toBe("saved");
    expect(codeOf(await changeTo(desk, caseId, "VICTIM", "healthNeeds", "Asthma\nInhaler at work"))).toBe("saved");
    expect(codeOf(await changeTo(desk, caseId, "PERPETRATOR", "custody", "ON_BAIL"))).toBe("saved");
    expect(codeOf(await changeTo(desk, caseId, "CHILD", "planStatus", "CHILD_IN_NEED"))).toBe("saved");
    const view = await desk.must("people.ofCase", { caseId });
    expect(inRole(view, "VICTIM").fields).toMatchObject({
      familyName: "Nowak-Thistlewood",
      healthNeeds: "Asthma\nInhaler at work",
    });
    expect(inRole(view, "PERPETRATOR").fields).toMatchObject({ custody: "ON_BAIL", relationship: "EX_PARTNER" });
    expect(inRole(view, "CHILD").fields["planStatus"]).toBe("CHILD_IN_NEED");
    expect((await desk.must("cases.open", { caseId })).victimName).toBe("Anna Nowak-Thistlewood");
    expect(await found("thistlewood")).toContain(caseId);
  });

  test("begins with what the referral told of language, interpreter and the children's referral", async () => {
    const told = {
      victimLanguages: "Dari; a little English",
      interpreterNeeded: true,
      childReferralMade: "NO" as const,
    };
    const view = await desk.must("people.ofCase", { caseId: await aPeopledCase(desk, { form: told }) });
    expect(inRole(view, "VICTIM").fields).toMatchObject({ languages: "Dari\na little English", interpreter: "YES" });
    expect(inRole(view, "CHILD").fields["referralMade"]).toBe("NO");
  });

  test("keeps both texts when two people write on the same base, and asks the second", async () => {
    const caseId = await aPeopledCase(desk);
    const { id: personId } = inRole(await desk.must("people.ofCase", { caseId }), "VICTIM");
    const change = { caseId, personId, field: "careNeeds" as const, baseVersion: 0 };
    expect(await desk.must("people.change", { ...change, text: "Mine" })).toEqual({ kind: "saved", version: 1 });
    const second = await desk.must("people.change", { ...change, text: "Theirs" });
    expect(second).toEqual({ kind: "changedElsewhere", version: 1, text: "Mine" });
    expect(inRole(await desk.must("people.ofCase", { caseId }), "VICTIM").fields["careNeeds"]).toBe("Mine");
    const both = await desk.must("people.change", { ...change, text: "Mine\nTheirs", baseVersion: 1 });
    expect(both).toEqual({ kind: "saved", version: 2 });
    const same = await desk.must("people.change", { ...change, text: "Mine\nTheirs", baseVersion: 0 });
    expect(same).toEqual({ kind: "saved", version: 2 });
  });

  test("holds forty other names, each one found, and no name twice", async () => {
    const caseId = await aPeopledCase(desk);
    const names = Array.from({ length: 40 }, (_, index) => `Aliasia${index} Quokka`);
    expect(codeOf(await changeTo(desk, caseId, "VICTIM", "aliases", [...names, names[3]].join("\n")))).toBe("saved");
    expect(inRole(await desk.must("people.ofCase", { caseId }), "VICTIM").fields["aliases"]?.split("\n")).toEqual(
      names,
    );
    expect((await desk.must("cases.open", { caseId })).people[0]?.aliases).toBe(names.join(", "));
    expect(await found("aliasia39")).toContain(caseId);
    const many = Array.from({ length: 101 }, (_, index) => `A${index}`).join("\n");
    expect(await changeTo(desk, caseId, "VICTIM", "aliases", many)).toMatchObject({
      failure: { code: "people.tooMany", params: { most: 100 } },
    });
  });
});

describe("bad input", () => {
  test("a name of 300 characters is refused with its limit, and the name before stays", async () => {
    const caseId = await aPeopledCase(desk);
    expect(await changeTo(desk, caseId, "VICTIM", "familyName", "N".repeat(300))).toMatchObject({
      failure: { code: "people.tooLong", params: { most: 200 } },
    });
    expect(codeOf(await changeTo(desk, caseId, "VICTIM", "familyName", "N".repeat(200)))).toBe("saved");
    const entry = {
      caseId,
      role: "NEW_PARTNER" as const,
      relationship: null,
      dateOfBirth: null,
      gender: "MAN" as const,
    };
    const long = { ...entry, givenNames: "G".repeat(300), familyName: "" };
    expect(await desk.refused("people.add", long)).toMatchObject({ code: "people.tooLong", params: { most: 200 } });
  });

  test("control and direction characters never come into a name or a text", async () => {
    const caseId = await aPeopledCase(desk);
    await changeTo(desk, caseId, "VICTIM", "givenNames", "An\u202ena\u0000 \u200fMaria\ufffe");
    await changeTo(desk, caseId, "VICTIM", "healthNeeds", "\u2066a\u2069\u0007b\r\nc");
    expect(inRole(await desk.must("people.ofCase", { caseId }), "VICTIM").fields).toMatchObject({
      givenNames: "Anna Maria",
      healthNeeds: "ab\nc",
    });
  });

  test("born in the future, or on a day that does not exist, is refused", async () => {
    const caseId = await aPeopledCase(desk);
    expect(codeOf(await changeTo(desk, caseId, "CHILD", "dateOfBirth", "2026-11-26"))).toBe("people.inFuture");
    expect(codeOf(await changeTo(desk, caseId, "CHILD", "dateOfBirth", "2026-02-30"))).toBe("people.notADay");
    expect(codeOf(await changeTo(desk, caseId, "CHILD", "dateOfBirth", "2026-11-25"))).toBe("saved");
    const entry = {
      caseId,
      role: "CHILD" as const,
      relationship: null,
      familyName: "X",
      givenNames: "",
      gender: "UNKNOWN" as const,
    };
    const unborn = { ...entry, dateOfBirth: "2027-01-01" as CivilDate };
    expect((await desk.refused("people.add", unborn)).code).toBe("people.inFuture");
  });

  test("what contradicts is stored as typed, and warned of with who and what", async () => {
    const caseId = await aPeopledCase(desk, { form: { lastIncidentOn: "2026-11-10" as CivilDate } });
    const warned = async () => (await desk.must("people.ofCase", { caseId })).warnings;
    expect(await warned()).toEqual([]);
    const view = await desk.must("people.ofCase", { caseId });
    const [victim, perpetrator, child] = (["VICTIM", "PERPETRATOR", "CHILD"] as const).map(
      (role) => inRole(view, role).id,
    );
    await changeTo(desk, caseId, "VICTIM", "dateOfBirth", "2026-11-20");
    expect(await warned()).toEqual([
      { code: "bornAfterIncident", personId: victim, other: null, on: "2026-11-10" },
      { code: "childOlder", personId: child, other: victim, on: null },
    ]);
    await changeTo(desk, caseId, "VICTIM", "dateOfBirth", "1988-05-05");
    await changeTo(desk, caseId, "VICTIM", "givenNames", "MAREK");
    await changeTo(desk, caseId, "VICTIM", "familyName", "Novak");
    await changeTo(desk, caseId, "PERPETRATOR", "knowsOfReferral", "YES");
    await changeTo(desk, caseId, "PERPETRATOR", "worksForAgency", "YES");
    expect(await warned()).toEqual([
      { code: "samePerson", personId: perpetrator, other: victim, on: null },
      { code: "knowsOfReferral", personId: perpetrator, other: null, on: null },
      { code: "worksForAgency", personId: perpetrator, other: null, on: null },
    ]);
  });

  test("nobody is left without a name, and a choice is one of those offered", async () => {
    const caseId = await aPeopledCase(desk, { form: { perpetrators: [aPerson("Solo", "")] } });
    expect(codeOf(await changeTo(desk, caseId, "PERPETRATOR", "givenNames", " "))).toBe("people.nameless");
    expect(codeOf(await changeTo(desk, caseId, "PERPETRATOR", "custody", "SOMEWHERE"))).toBe("people.notAChoice");
    expect(codeOf(await changeTo(desk, caseId, "VICTIM", "custody", "ON_BAIL"))).toBe("people.fieldNotAsked");
  });
});

describe("who is in a case", () => {
  const somebody = {
    relationship: null,
    familyName: "Horn",
    givenNames: "Ida",
    dateOfBirth: null,
    gender: "WOMAN" as const,
  };

  test("is added, counted and found, taken out and put back with all that was told", async () => {
    const caseId = await aPeopledCase(desk);
    const { personId } = await desk.must("people.add", { ...somebody, caseId, role: "CHILD" });
    const change = { caseId, personId, field: "livingWith" as const, text: "Her aunt", baseVersion: 0 };
    await desk.must("people.change", change);
    const children = async () => (await desk.must("cases.open", { caseId })).children;
    expect(await children()).toBe(2);
    await desk.must("people.remove", { caseId, personId });
    expect(await children()).toBe(1);
    expect(await found("ida horn")).not.toContain(caseId);
    expect((await desk.refused("people.change", change)).code).toBe("people.gone");
    await desk.must("people.putBack", { caseId, personId });
    expect(await found("ida horn")).toContain(caseId);
    expect(await children()).toBe(2);
    const back = (await desk.must("people.ofCase", { caseId })).people.find(({ id }) => id === personId);
    expect(back?.fields).toMatchObject({ givenNames: "Ida", livingWith: "Her aunt" });
    expect((await desk.refused("people.putBack", { caseId, personId })).code).toBe("people.gone");
  });

  test("is one victim, who is neither removed nor given another role; another one is another case", async () => {
    const caseId = await aPeopledCase(desk);
    expect((await desk.refused("people.add", { ...somebody, caseId, role: "VICTIM" })).code).toBe(
      "people.secondVictim",
    );
    const view = await desk.must("people.ofCase", { caseId });
    expect((await desk.refused("people.remove", { caseId, personId: inRole(view, "VICTIM").id })).code).toBe(
      "people.lastVictim",
    );
    expect(codeOf(await changeTo(desk, caseId, "VICTIM", "role", "OTHER_ADULT_AT_RISK"))).toBe("people.lastVictim");
    // The same person as victim and perpetrator.
    expect(codeOf(await changeTo(desk, caseId, "PERPETRATOR", "role", "VICTIM"))).toBe("people.secondVictim");
    expect(codeOf(await changeTo(desk, caseId, "PERPETRATOR", "role", "THIRD_PARTY_THREAT"))).toBe("saved");
    expect((await desk.must("cases.open", { caseId })).perpetratorNames).toBe("");
  });
});
