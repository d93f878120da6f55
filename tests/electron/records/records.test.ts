import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AgencyId, CaseId, OrderId, PersonId } from "../../../shared/ids.ts";
import { aConferenceWith, agencyOf, at, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aCaseOf, aYearLater, anIncident, anOrder, nobody, recordsOf } from "./aRecord.ts";

let desk: TestDesk;
beforeAll(async () => void (desk = await aDesk()), 60_000);
afterAll(() => desk.close());

const aCase = (name: string, readers?: readonly string[]) => aCaseOf(desk, name, readers);

describe("an order", () => {
  test("is kept with its court, its conditions and how near its end is, and changed in place", async () => {
    const caseId = await aCase("Ash");
    const input = await anOrder(desk, caseId, { validUntil: day("2026-12-20") });
    const { orderId, version } = await desk.must("records.saveOrder", input);
    expect((await recordsOf(desk, caseId)).orders).toMatchObject([
      { id: orderId, personName: "Viktor Ash", agencyName: "Police", expiry: "soon", court: input.order.court },
    ]);
    const changed = { ...input, orderId, baseVersion: version, order: { ...input.order, validUntil: null } };
    await desk.must("records.saveOrder", changed);
    expect((await recordsOf(desk, caseId)).orders).toMatchObject([{ expiry: "none", version: 2 }]);
    expect((await desk.refused("records.saveOrder", changed)).code).toBe("records.changedElsewhere");
  });

  test("stands behind those that still hold once it has ended", async () => {
    const caseId = await aCase("Elm");
    for (const [from, until] of [
      ["2026-01-01", "2027-01-01"],
      ["2026-05-01", "2026-06-01"],
      ["2025-01-01", null],
    ] as const)
      await desk.must(
        "records.saveOrder",
        await anOrder(desk, caseId, {
          validFrom: day(from),
          validUntil: until === null ? null : day(until),
          servedOn: null,
        }),
      );
    expect((await recordsOf(desk, caseId)).orders.map(({ expiry }) => expiry)).toEqual(["later", "none", "past"]);
  });

  test.each([
    ["ends before it begins", { validUntil: day("2026-10-31") }, "records.endsBeforeBeginning"],
    ["was served tomorrow", { servedOn: day("2026-11-26") }, "records.inTheFuture"],
    ["began before the person was born", { validFrom: day("1985-05-31") }, "records.beforeBirth"],
    [
      "was breached before it began",
      { breached: true, breachedOn: day("2026-10-31") },
      "records.breachBeforeBeginning",
    ],
    ["was breached tomorrow", { breached: true, breachedOn: day("2026-11-26") }, "records.inTheFuture"],
    ["has a day of a breach that is none", { breachedOn: day("2026-11-20") }, "records.breachWithoutBreach"],
    ["is against somebody of no case", { personId: nobody as PersonId }, "records.personNotInCase"],
    ["comes from an agency nobody knows", { agencyId: nobody as AgencyId }, "agencies.gone"],
  ])("that %s is refused, and nothing is kept", async (_, over, code) => {
    const caseId = await aCase("Wrong");
    expect((await desk.refused("records.saveOrder", await anOrder(desk, caseId, over))).code).toBe(code);
    expect((await recordsOf(desk, caseId)).orders).toEqual([]);
  });

  test("of one case is not changed or taken out through another", async () => {
    const [one, other] = [await aCase("One"), await aCase("Other")];
    const { orderId } = await desk.must("records.saveOrder", await anOrder(desk, one));
    const foreign = { ...(await anOrder(desk, other)), orderId, baseVersion: 1 };
    expect((await desk.refused("records.saveOrder", foreign)).code).toBe("records.gone");
    expect((await desk.refused("records.removeOrder", { caseId: other, orderId })).code).toBe("records.gone");
    const never = { caseId: one, orderId: nobody as OrderId };
    expect((await desk.refused("records.removeOrder", never)).code).toBe("records.gone");
    expect((await recordsOf(desk, one)).orders).toHaveLength(1);
  });

  test("that was written down by mistake goes, and its history tells what it said", async () => {
    const caseId = await aCase("Yew");
    const { orderId } = await desk.must("records.saveOrder", await anOrder(desk, caseId));
    await desk.must("records.removeOrder", { caseId, orderId });
    expect((await recordsOf(desk, caseId)).orders).toEqual([]);
    const past = await desk.must("records.history", { caseId, recordId: orderId });
    expect(past).toContainEqual(
      expect.objectContaining({ field: "court", from: "Family court of Northmere", to: null, by: "Ada Brook" }),
    );
    expect(past).toContainEqual(expect.objectContaining({ field: "person", from: null, to: "Viktor Yew" }));
  });

  test("tells who changed which field from what to what, to its readers and through its own case only", async () => {
    const [caseId, other] = [await aCase("Past"), await aCase("Present")];
    const input = await anOrder(desk, caseId);
    const { orderId } = await desk.must("records.saveOrder", input);
    const order = { ...input.order, validUntil: null, breached: true, breachedOn: day("2026-11-20") };
    await desk.must("records.saveOrder", { ...input, orderId, baseVersion: 1, order });
    const past = await desk.must("records.history", { caseId, recordId: orderId });
    expect(past.slice(0, 3).map(({ field, from, to }) => [field, from, to])).toEqual(
      expect.arrayContaining([
        ["validUntil", "2027-11-01", null],
        ["breached", "NO", "YES"],
        ["breachedOn", null, "2026-11-20"],
      ]),
    );
    expect(await desk.must("records.history", { caseId: other, recordId: orderId })).toEqual([]);
    await desk.signInAs("otherAdviser");
    expect((await desk.refused("records.history", { caseId, recordId: orderId })).code).toBe("desk.notYours");
  });
});

describe("an incident", () => {
  test("is kept with who told of it, when, and on what basis", async () => {
    const caseId = await aCase("Fir");
    await desk.must("records.saveIncident", anIncident(desk, caseId, { kinds: ["STALKING", "ONLINE"], about: true }));
    expect((await recordsOf(desk, caseId)).incidents).toMatchObject([
      { kinds: ["STALKING", "ONLINE"], about: true, agencyName: "Police", basis: "REPORTED", reported: "YES" },
    ]);
  });

  test.each([
    ["happens tomorrow", { on: day("2026-11-26") }, "records.inTheFuture"],
    ["happened before the victim was born", { on: day("1990-02-27") }, "records.beforeBirth"],
    ["was told before it happened", { toldOn: day("2026-11-04") }, "records.toldBeforeHappening"],
    ["is told tomorrow", { toldOn: day("2026-11-26") }, "records.inTheFuture"],
    ["says nothing", { text: " \n " }, "records.textMissing"],
    ["comes from an agency nobody knows", { agencyId: nobody as AgencyId }, "agencies.gone"],
  ])("that %s is refused", async (_, over, code) => {
    const caseId = await aCase("Wrong");
    expect((await desk.refused("records.saveIncident", anIncident(desk, caseId, over))).code).toBe(code);
    expect((await recordsOf(desk, caseId)).incidents).toEqual([]);
  });

  test("whose day is only about right may have been told a little before it", async () => {
    const caseId = await aCase("About");
    await desk.must("records.saveIncident", anIncident(desk, caseId, { about: true, toldOn: day("2026-11-01") }));
  });

  test("takes 300 characters and hostile text as text, without what makes a name read as another", async () => {
    const caseId = await aCase("Hostile");
    const hostile = "<script>alert(1)</script> =HYPERLINK(1) in:0190 as:x ' OR 1=1 --\u202egnp.exe\u0000\ufffe";
    const { orderId } = await desk.must(
      "records.saveOrder",
      await anOrder(desk, caseId, { court: "x".repeat(300), conditions: hostile }),
    );
    const { orders } = await recordsOf(desk, caseId);
    expect(orders.find(({ id }) => id === orderId)?.court).toHaveLength(300);
    expect(orders.find(({ id }) => id === orderId)?.conditions).toBe(
      "<script>alert(1)</script> =HYPERLINK(1) in:0190 as:x ' OR 1=1 --gnp.exe",
    );
    await desk.must("records.saveIncident", anIncident(desk, caseId, { text: `in:${"y".repeat(300)}` }));
    expect((await recordsOf(desk, caseId)).incidents[0]?.text).toBe(`in:${"y".repeat(300)}`);
    const tooLong = await anOrder(desk, caseId, { court: "x".repeat(301) });
    expect(await desk.refused("records.saveOrder", tooLong)).toMatchObject({
      code: "desk.badInput",
      params: { where: "order.court", why: "text.tooLong" },
    });
  });
});

describe("flags", () => {
  test("are asked for twelve months from the last referral, confirmed by the agency, and due when these are over", async () => {
    const caseId = await aCase("Holm");
    const conferenceId = await aConferenceWith(desk, [caseId]);
    await desk.must("conferences.circulate", { conferenceId });
    const agencyIds = [agencyOf(desk, "Housing"), agencyOf(desk, "Police")];
    await desk.must("records.requestFlags", { caseId, agencyIds });
    const flags = async () => (await recordsOf(desk, caseId)).flags;
    expect(await flags()).toMatchObject([
      { agencyName: "Housing", state: "REQUESTED", setOn: "2026-11-25", reviewOn: "2027-11-25", mayChange: true },
      { agencyName: "Police", state: "REQUESTED" },
    ]);
    await desk.signInAs("housing");
    const [own, others] = await flags();
    if (!own || !others) throw new Error("two flags were asked for");
    expect([own.mayChange, others.mayChange]).toEqual([true, false]);
    await desk.must("records.confirmFlag", { flagId: own.id, baseVersion: own.version });
    expect((await flags())[0]?.state).toBe("CONFIRMED");
    const stale = { flagId: own.id, baseVersion: own.version };
    expect((await desk.refused("records.confirmFlag", stale)).code).toBe("records.changedElsewhere");
    expect((await desk.refused("records.confirmFlag", { flagId: others.id, baseVersion: 1 })).code).toBe(
      "desk.notYours",
    );
    await desk.signInAs("adviser");
    expect((await desk.refused("records.removeFlag", { flagId: own.id, baseVersion: 2 })).code).toBe("desk.notYours");
  });

  test("are extended to a later day with a reason, and removed", async () => {
    const caseId = await aCase("Rowan");
    await desk.must("records.requestFlags", { caseId, agencyIds: [agencyOf(desk, "Housing")] });
    const flag = async () => at((await recordsOf(desk, caseId)).flags, 0);
    const { id: flagId, reviewOn } = await flag();
    const extend = (on: string) => ({ flagId, baseVersion: 1, reviewOn: day(on), reason: "still at risk" });
    expect((await desk.refused("records.extendFlag", extend(reviewOn))).code).toBe("records.reviewNotLater");
    await desk.must("records.extendFlag", extend("2028-05-01"));
    expect(await flag()).toMatchObject({ reviewOn: "2028-05-01", extendedReason: "still at risk" });
    await desk.must("records.removeFlag", { flagId, baseVersion: 2 });
    expect(await flag()).toMatchObject({ state: "REMOVED", mayChange: false });
    expect((await desk.refused("records.removeFlag", { flagId, baseVersion: 3 })).code).toBe("records.flagNotStanding");
    await desk.must("records.requestFlags", { caseId, agencyIds: [agencyOf(desk, "Housing")] });
    expect(await flag()).toMatchObject({ state: "REQUESTED", reviewOn: "2027-11-25", extendedReason: "" });
  });

  test("are not asked of an agency nobody knows, of one that may not know the case, or once the months are over", async () => {
    const caseId = await aCase("Lime", ["administrator", "housing"]);
    const ask = (agencyId: AgencyId) => desk.call("records.requestFlags", { caseId, agencyIds: [agencyId] });
    expect(await ask(nobody as AgencyId)).toMatchObject({ failure: { code: "agencies.gone" } });
    expect(await ask(agencyOf(desk, "Police"))).toMatchObject({ failure: { code: "records.agencyOutOfCase" } });
    expect((await ask(agencyOf(desk, "Housing"))).ok).toBe(true);
    const old = await aCase("Old");
    await aYearLater(desk, async () => {
      const late = { caseId: old, agencyIds: [agencyOf(desk, "Housing")] };
      expect((await desk.refused("records.requestFlags", late)).code).toBe("records.flagTimeOver");
    });
  });
});

describe("linked cases", () => {
  const link = (caseId: CaseId, otherReference: string, kind: "NEW_PERPETRATOR" | "HOUSEHOLD" = "NEW_PERPETRATOR") =>
    desk.call("records.linkCase", { caseId, otherReference, kind, reason: "" });
  const referenceOf = async (caseId: CaseId) => (await desk.must("cases.open", { caseId })).reference;
  const code = async (result: ReturnType<typeof link>) => {
    const answer = await result;
    return answer.ok ? null : answer.failure.code;
  };

  test("are seen from both ends, with which came before", async () => {
    const [first, second] = [await aCase("Cedar"), await aCase("Birch")];
    expect(await code(link(second, (await referenceOf(first)).toLowerCase()))).toBeNull();
    expect((await recordsOf(desk, second)).links).toMatchObject([
      { caseId: first, earlier: true, victimInitials: "A. C." },
    ]);
    expect((await recordsOf(desk, first)).links).toMatchObject([{ caseId: second, earlier: false }]);
    const { id: linkId } = at((await recordsOf(desk, first)).links, 0);
    await desk.must("records.unlinkCase", { caseId: first, linkId });
    expect((await recordsOf(desk, second)).links).toEqual([]);
    expect((await desk.refused("records.unlinkCase", { caseId: first, linkId })).code).toBe("records.gone");
  });

  test("are refused with itself, twice, in a circle, and with what is not there", async () => {
    const [a, b, c] = [await aCase("Alpha"), await aCase("Beta"), await aCase("Gamma")];
    expect(await code(link(a, await referenceOf(a)))).toBe("records.linkToItself");
    expect(await code(link(a, "NM-0000"))).toBe("records.otherCaseGone");
    expect(await code(link(b, await referenceOf(a)))).toBeNull();
    expect(await code(link(b, await referenceOf(a)))).toBe("records.linkExists");
    expect(await code(link(a, await referenceOf(b)))).toBe("records.linkCircular");
    expect(await code(link(c, await referenceOf(b)))).toBeNull();
    expect(await code(link(a, await referenceOf(c)))).toBe("records.linkCircular");
    // A household has no before and after: three cases may be linked in a ring, two only once.
    expect(await code(link(a, await referenceOf(b), "HOUSEHOLD"))).toBeNull();
    expect(await code(link(b, await referenceOf(a), "HOUSEHOLD"))).toBe("records.linkExists");
    expect(await code(link(b, await referenceOf(c), "HOUSEHOLD"))).toBeNull();
    expect(await code(link(c, await referenceOf(a), "HOUSEHOLD"))).toBeNull();
  });

  test("show to who may read both only: neither link, nor reference, nor refusal tells of one that is not theirs", async () => {
    const plain = await aCase("Plain");
    const hidden = await aCase("Hidden", ["administrator", "chair"]);
    const reference = await referenceOf(hidden);
    const conferenceId = await aConferenceWith(desk, [plain]);
    await desk.must("conferences.circulate", { conferenceId });
    expect(await code(link(plain, reference))).toBeNull();
    await desk.signInAs("chair");
    expect((await recordsOf(desk, plain)).links).toHaveLength(1);
    await desk.signInAs("housing");
    const seen = await recordsOf(desk, plain);
    expect(seen.links).toEqual([]);
    expect(JSON.stringify([seen, await desk.must("cases.open", { caseId: plain })])).not.toContain(reference);
    expect((await desk.refused("records.ofCase", { caseId: hidden })).code).toBe("desk.notYours");
  });
});

describe("what is due", () => {
  test("is told to who reads the case: ending orders to all, flags to the administrator and each agency its own", async () => {
    const caseId = await aCase("Due");
    const conferenceId = await aConferenceWith(desk, [caseId]);
    await desk.must("conferences.circulate", { conferenceId });
    await desk.must("records.saveOrder", await anOrder(desk, caseId, { validUntil: day("2026-12-01") }));
    await desk.must("records.saveOrder", await anOrder(desk, caseId, { validUntil: day("2026-11-20"), kind: "BAIL" }));
    const renewed = { kind: "LICENCE" as const };
    await desk.must("records.saveOrder", await anOrder(desk, caseId, { ...renewed, validUntil: day("2026-12-01") }));
    await desk.must("records.saveOrder", await anOrder(desk, caseId, { ...renewed, validUntil: day("2027-12-01") }));
    await desk.must("records.requestFlags", { caseId, agencyIds: [agencyOf(desk, "Housing")] });
    const due = async (key: string) => {
      await desk.signInAs(key);
      const { lines } = await desk.must("records.due", { limit: 50 });
      return lines.filter((line) => line.caseId === caseId).map(({ kind, orderKind }) => [kind, orderKind]);
    };
    const orders = [
      ["ORDER_ENDED", "BAIL"],
      ["ORDER_ENDS", "PROTECTION"],
    ];
    expect(await due("administrator")).toEqual(orders);
    expect(await due("housing")).toEqual([...orders, ["FLAG_TO_CONFIRM", null]]);
    expect(await due("police")).toEqual(orders);
    expect(await due("otherAdviser")).toEqual([]);
    await desk.signInAs("auditor");
    expect((await desk.refused("records.due", { limit: 5 })).code).toBe("desk.notYours");
  });
});
