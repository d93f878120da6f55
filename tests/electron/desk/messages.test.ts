import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contracts } from "../../../shared/contracts.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "housing"] });
});
afterAll(() => desk.close());

const withoutLeaving = Object.keys(contracts).filter(
  (name) =>
    ![
      "unlock.lock",
      "unlock.createArea",
      "unlock.signIn",
      "unlock.recover",
      "unlock.openDemonstration",
      "unlock.chooseArea",
    ].includes(name),
);

test("whatever a message holds, the answer is a Result, and no text of the message comes back in it", async () => {
  const logged = async () => (await desk.must("audit.list", { before: null, limit: 1 })).total;
  const before = await logged();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom(...withoutLeaving), fc.string()),
      fc.oneof(
        fc.object({ maxDepth: 3 }),
        fc.anything(),
        fc.dictionary(
          fc.constantFrom("caseId", "hearingId", "conferenceId", "__proto__", "text"),
          fc.oneof(fc.uuid(), fc.string()),
        ),
      ),
      async (name, input) => {
        const result = await desk.desk.call(name, input);
        expect(result).toHaveProperty("ok");
        if (!result.ok) expect(result.failure.code).toMatch(/^[a-z]+\.[a-zA-Z]+$/u);
      },
    ),
    { numRuns: 4000 },
  );
  // What was read may be logged; nothing was written by what could not be understood.
  expect((await desk.must("agencies.list", {})).length).toBe(5);
  expect(await logged()).toBeGreaterThanOrEqual(before);
}, 120_000);

test("what is wrong is named by place, not repeated", async () => {
  const failure = await desk.refused("agencies.add", {
    name: "",
    type: "POLICE",
    core: true,
    agreementSignedOn: null,
    agreementExpiresOn: null,
  });
  expect(failure).toEqual({ code: "desk.badInput", params: { where: "name", why: "text.empty" } });
  const day = await desk.refused("agencies.add", {
    name: "Secret name",
    type: "POLICE",
    core: true,
    agreementSignedOn: "2027-02-29",
    agreementExpiresOn: null,
  });
  expect(day).toEqual({ code: "desk.badInput", params: { where: "agreementSignedOn", why: "date.notReal" } });
});

test("an object that is not there and one that is not yours get the same answer", async () => {
  await desk.signInAs("housing");
  const absent = await desk.refused("cases.open", { caseId: "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" });
  expect(absent).toEqual({ code: "desk.notYours", params: {} });
  await desk.signInAs("administrator");
});
