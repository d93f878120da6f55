import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contracts } from "../../../shared/contracts.ts";
import { decide, relations, roles, type Policy, type Standing } from "../../../shared/policy.ts";

const policies: readonly (readonly [string, Policy])[] = Object.entries(contracts).map(([name, { policy }]) => [
  name,
  policy,
]);
const ofAnArea = policies.filter(([, policy]) => policy.needs !== "nobody");

const standings = fc.record({
  role: fc.constantFrom(null, ...roles),
  cleared: fc.boolean(),
  relations: fc.subarray([...relations]).map((chosen) => new Set(chosen)),
  restricted: fc.boolean(),
  state: fc.constantFrom(
    null,
    "DRAFT",
    "SUBMITTED",
    "ACCEPTED",
    "PLANNED",
    "CIRCULATED",
    "IN_SESSION",
    "MINUTES_DRAFT",
    "open",
    "closed",
    "approved",
    "OPEN",
    "DONE",
  ),
  reauthenticated: fc.boolean(),
}) satisfies fc.Arbitrary<Standing>;

const eachAllowed = (check: (name: string, policy: Policy, standing: Standing) => void): void =>
  fc.assert(
    fc.property(fc.constantFrom(...ofAnArea), standings, ([name, policy], standing) => {
      if (decide(policy, standing) === "allow") check(name, policy, standing);
    }),
    { numRuns: 20_000 },
  );

describe("whatever the procedure,", () => {
  test("nobody who is not signed in is let in", () => eachAllowed((_, __, { role }) => expect(role).not.toBeNull()));
  test("a conflict beats every role and every other relation", () =>
    eachAllowed((_, __, standing) => expect(standing.relations.has("conflicted")).toBe(false)));
  test("a restricted object is there for its named readers only", () =>
    eachAllowed((_, __, standing) => expect(!standing.restricted || standing.relations.has("named")).toBe(true)));
  test("who is not cleared gets nothing that needs it", () =>
    eachAllowed((_, policy, standing) => expect(policy.needs !== "cleared" || standing.cleared).toBe(true)));
  test("a role the policy does not name is refused", () =>
    eachAllowed((_, policy, { role }) => expect(role !== null && role in policy.who).toBe(true)));
  test("what asks for the passphrase again is refused without it", () =>
    eachAllowed((_, policy, standing) => expect(!policy.reauthenticate || standing.reauthenticated).toBe(true)));
  test("an object in another state than the policy names is refused", () =>
    eachAllowed((_, policy, standing) =>
      expect(!policy.when || policy.when.includes(standing.state ?? "")).toBe(true),
    ));
});

test("the negative control: a decision that forgets conflicts is caught by the same property", () => {
  const forgetful = (policy: Policy, standing: Standing) =>
    decide(policy, {
      ...standing,
      relations: new Set([...standing.relations].filter((relation) => relation !== "conflicted")),
    });
  const run = () =>
    fc.assert(
      fc.property(fc.constantFrom(...ofAnArea), standings, ([, policy], standing) => {
        expect(forgetful(policy, standing) === "allow" && standing.relations.has("conflicted")).toBe(false);
      }),
      { numRuns: 20_000 },
    );
  expect(run).toThrow();
});
