import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CivilDate } from "../../../shared/dates.ts";
import type { CaseId, PersonId } from "../../../shared/ids.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aContact, aPerson } from "../referrals/aReferral.ts";
import { aContactOf, aPeopledCase, changeTo, inRole } from "./aPeopledCase.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const viewOf = (caseId: CaseId) => desk.must("people.ofCase", { caseId });
const victimOf = async (caseId: CaseId) => inRole(await viewOf(caseId), "VICTIM");
const past = async (caseId: CaseId, personId: PersonId) =>
  (await desk.must("people.history", { caseId, personId, field: null })).map(({ field, to }) => [field, to]);

/** Two cases whose victims are one woman, spelt in two ways. */
async function twoCases() {
  const kept = await aPeopledCase(desk, { form: { victim: aPerson("Mira", "Quast", { aliases: "Miri" }) } });
  const other = await aPeopledCase(desk, {
    form: {
      victim: aPerson("Mirha", "Kvast", {
        aliases: "Mimi",
        dateOfBirth: "1991-03-04" as CivilDate,
        schoolOrWork: "Baker",
      }),
    },
    contacts: [aContact()],
  });
  await changeTo(desk, other, "VICTIM", "nationality", "Latvian");
  return { kept, other, keptId: (await victimOf(kept)).id, otherId: (await victimOf(other)).id };
}

describe("two records of one human being", () => {
  test("become one: cases, contacts, history and names are gathered, and undoing parts them as they were", async () => {
    const { kept, other, keptId, otherId } = await twoCases();
    const before = [await viewOf(kept), await viewOf(other)];
    await desk.must("people.merge", { caseId: kept, personId: keptId, otherId });
    const one = await victimOf(kept);
    expect(one).toMatchObject({ id: keptId, merged: true });
    expect(one.fields).toMatchObject({
      aliases: "Miri\nMirha Kvast\nMimi",
      dateOfBirth: "1991-03-04",
      nationality: "Latvian",
      schoolOrWork: "Baker",
    });
    const there = await viewOf(other);
    expect(inRole(there, "VICTIM").id).toBe(keptId);
    expect(there.contacts[0]?.personId).toBe(keptId);
    expect(await past(kept, keptId)).toEqual(
      expect.arrayContaining([
        ["merged", "Mirha Kvast"],
        ["nationality", "Latvian"],
      ]),
    );
    expect(JSON.stringify(await desk.must("search.find", { text: "miri" }))).toContain(other);
    await desk.must("people.part", { caseId: kept, personId: keptId });
    const strip = (view: (typeof before)[number]) => ({
      ...view,
      people: view.people.map(({ id, role, fields, merged }) => ({ id, role, fields, merged })),
    });
    expect([await viewOf(kept), await viewOf(other)].map(strip)).toEqual(before.map(strip));
    expect((await past(kept, keptId))[0]).toEqual(["merged", null]);
    expect((await desk.refused("people.part", { caseId: kept, personId: keptId })).code).toBe("people.notMerged");
    expect(JSON.stringify(await desk.must("search.find", { text: "miri" }))).not.toContain(other);
  });

  test("in one case become one line of it, and two again", async () => {
    const caseId = await aPeopledCase(desk);
    const entry = { caseId, role: "CHILD" as const, relationship: null, dateOfBirth: null, gender: "UNKNOWN" as const };
    const { personId: otherId } = await desk.must("people.add", {
      ...entry,
      familyName: "Novakova",
      givenNames: "Evka",
    });
    const change = { caseId, personId: otherId, field: "livingWith" as const, text: "Her aunt", baseVersion: 0 };
    await desk.must("people.change", change);
    const { id: personId } = inRole(await viewOf(caseId), "CHILD");
    await desk.must("people.merge", { caseId, personId, otherId });
    expect((await desk.must("cases.open", { caseId })).children).toBe(1);
    await desk.must("people.part", { caseId, personId });
    const back = (await viewOf(caseId)).people.find(({ id }) => id === otherId);
    expect(back?.fields).toMatchObject({ givenNames: "Evka", livingWith: "Her aunt" });
  });

  test("keep what was told since they became one", async () => {
    const { kept, keptId, otherId, other } = await twoCases();
    await desk.must("people.merge", { caseId: kept, personId: keptId, otherId });
    await changeTo(desk, kept, "VICTIM", "nationality", "Estonian");
    await desk.must("people.addContact", { caseId: other, personId: keptId, contact: aContactOf() });
    await desk.must("people.part", { caseId: kept, personId: keptId });
    expect((await victimOf(kept)).fields["nationality"]).toBe("Estonian");
    expect((await victimOf(other)).fields["nationality"]).toBe("Latvian");
  });

  test("stay two when their seals differ, when they have two roles in a case, or when they are one already", async () => {
    const { kept, keptId } = await twoCases();
    const hidden = await aPeopledCase(desk, { readers: ["administrator"] });
    const sealed = (await victimOf(hidden)).id;
    const asked = { caseId: kept, personId: keptId };
    expect((await desk.refused("people.merge", { ...asked, otherId: sealed })).code).toBe("people.otherSeal");
    const perpetrator = inRole(await viewOf(kept), "PERPETRATOR").id;
    expect((await desk.refused("people.merge", { ...asked, otherId: perpetrator })).code).toBe("people.twoRoles");
    expect((await desk.refused("people.merge", { ...asked, otherId: keptId })).code).toBe("people.gone");
  });

  test("of a case that is not theirs to read answer like nobody at all", async () => {
    const { kept, keptId } = await twoCases();
    await desk.signInAs("administrator");
    const hidden = await aPeopledCase(desk, { readers: ["chair"] });
    const nobody = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" as PersonId;
    await desk.signInAs("chair");
    const sealed = (await victimOf(hidden)).id;
    await desk.signInAs("administrator");
    for (const otherId of [sealed, nobody])
      expect((await desk.refused("people.merge", { caseId: kept, personId: keptId, otherId })).code).toBe(
        "people.gone",
      );
  });
});
