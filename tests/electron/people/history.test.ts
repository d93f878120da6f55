import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseId, PersonId } from "../../../shared/ids.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { withTheFile } from "../records/aRecord.ts";
import { aContactOf, aPeopledCase, changeTo, inRole } from "./aPeopledCase.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const victimOf = async (caseId: CaseId) => inRole(await desk.must("people.ofCase", { caseId }), "VICTIM").id;
const past = (caseId: CaseId, personId: PersonId, field: string | null = null) =>
  desk.must("people.history", { caseId, personId, field });

describe("the history of a person", () => {
  test("tells who changed which field, from what to what, newest first, and of one field alone", async () => {
    const caseId = await aPeopledCase(desk);
    const personId = await victimOf(caseId);
    await changeTo(desk, caseId, "VICTIM", "nationality", "Czech");
    await changeTo(desk, caseId, "VICTIM", "nationality", "Slovak");
    await desk.signInAs("adviser");
    await desk.must("people.changeSafety", {
      caseId,
      personId,
      field: "languages",
      text: "Czech\nEnglish",
      baseVersion: 0,
    });
    expect(await past(caseId, personId)).toMatchObject([
      { by: "Leah Marsh", about: "person", field: "languages", from: null, to: "Czech\nEnglish", hidden: false },
      { by: "Ada Brook", about: "person", field: "nationality", from: "Czech", to: "Slovak" },
      { by: "Ada Brook", about: "person", field: "nationality", from: null, to: "Czech" },
    ]);
    expect(await past(caseId, personId, "languages")).toHaveLength(1);
  });

  test("covers what is covered on screen, until it is revealed on purpose", async () => {
    const caseId = await aPeopledCase(desk);
    const personId = await victimOf(caseId);
    const { contactId } = await desk.must("people.addContact", { caseId, personId, contact: aContactOf() });
    const change = { caseId, contactId, field: "value" as const, text: "07700 900777", baseVersion: 0 };
    await desk.must("people.changeContact", change);
    const [line, came] = await past(caseId, personId);
    expect(line).toMatchObject({ about: "contact", contactKind: "PHONE", field: "value", from: null, to: null });
    expect(line).toMatchObject({ hidden: true, mayReveal: true });
    expect(came).toMatchObject({ field: "contact", mayReveal: false });
    const changeId = line?.id ?? expect.fail("there is a line");
    expect(await desk.must("people.revealChange", { caseId, changeId })).toEqual({
      from: "07700 900555",
      to: "07700 900777",
    });
    await desk.must("people.changeContact", { ...change, field: "safe", text: "NO" });
    const [, sealed] = await past(caseId, personId);
    expect(sealed).toMatchObject({ field: "value", hidden: true, mayReveal: false });
    expect((await desk.refused("people.revealChange", { caseId, changeId })).code).toBe("people.contactSealed");
  });

  test("of another case opens nothing here", async () => {
    const one = await aPeopledCase(desk);
    const other = await aPeopledCase(desk);
    const personId = await victimOf(one);
    const { contactId } = await desk.must("people.addContact", { caseId: one, personId, contact: aContactOf() });
    await desk.must("people.changeContact", { caseId: one, contactId, field: "value", text: "1", baseVersion: 0 });
    const [line] = await past(one, personId);
    const changeId = line?.id ?? expect.fail("there is a line");
    expect((await desk.refused("people.revealChange", { caseId: other, changeId })).code).toBe("people.contactSealed");
    expect((await desk.refused("people.history", { caseId: other, personId, field: null })).code).toBe("people.gone");
    const foreign = { caseId: other, contactId, field: "value" as const, text: "2", baseVersion: 1 };
    expect((await desk.refused("people.changeContact", foreign)).code).toBe("people.gone");
  });
});

describe("who may change what", () => {
  test("an adviser the safety fields of their case only, a chair or another adviser nothing", async () => {
    const caseId = await aPeopledCase(desk);
    const personId = await victimOf(caseId);
    const change = { caseId, personId, text: "x", baseVersion: 0 };
    await desk.signInAs("adviser");
    expect((await desk.must("people.ofCase", { caseId })).may).toEqual({
      change: false,
      changeSafety: true,
      changeContacts: true,
      seal: true,
    });
    expect((await desk.refused("people.change", { ...change, field: "languages" })).code).toBe("desk.notYours");
    expect((await desk.call("people.changeSafety", { ...change, field: "languages" })).ok).toBe(true);
    expect((await desk.refused("people.changeSafety", { ...change, field: "familyName" })).code).toBe("desk.badInput");
    for (const key of ["otherAdviser", "chair", "police", "housing"]) {
      await desk.signInAs(key);
      expect((await desk.refused("people.ofCase", { caseId })).code).toBe("desk.notYours");
      expect((await desk.refused("people.changeSafety", { ...change, field: "languages" })).code).toBe("desk.notYours");
      expect((await desk.refused("people.history", { caseId, personId, field: null })).code).toBe("desk.notYours");
      expect((await desk.refused("people.addContact", { caseId, personId, contact: aContactOf() })).code).toBe(
        "desk.notYours",
      );
    }
  });

  test("nobody anything of a closed case", async () => {
    const caseId = await aPeopledCase(desk);
    const personId = await victimOf(caseId);
    await withTheFile(desk, ({ writer }) =>
      writer.prepare("UPDATE referrals SET status = 'HEARD' WHERE case_id = ?").run(caseId),
    );
    for (const { id, version } of (await desk.must("records.ofCase", { caseId })).flags)
      await desk.must("records.removeFlag", { flagId: id, baseVersion: version });
    await desk.must("records.closeCase", { caseId, reason: "no longer at risk" });
    const change = { caseId, personId, text: "x", baseVersion: 0 };
    expect((await desk.refused("people.change", { ...change, field: "languages" })).code).toBe("desk.notInThisState");
    const nothing = { change: false, changeSafety: false, changeContacts: false, seal: false };
    expect((await desk.must("people.ofCase", { caseId })).may).toEqual(nothing);
  });

  test("what is told of being trans is for the administrator and the adviser alone, in the history too", async () => {
    const caseId = await aPeopledCase(desk, { readers: ["administrator", "chair"] });
    const personId = await victimOf(caseId);
    await changeTo(desk, caseId, "VICTIM", "trans", "YES");
    expect(inRole(await desk.must("people.ofCase", { caseId }), "VICTIM").fields["trans"]).toBe("YES");
    await desk.signInAs("chair");
    const seen = inRole(await desk.must("people.ofCase", { caseId }), "VICTIM");
    expect([seen.fields["trans"], seen.versions["trans"]]).toEqual([undefined, undefined]);
    expect(await past(caseId, personId)).toEqual([]);
    await desk.signInAs("adviser");
    expect(inRole(await desk.must("people.ofCase", { caseId }), "VICTIM").fields["trans"]).toBe("YES");
  });
});
