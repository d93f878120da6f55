import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AttendanceStatus } from "../../../shared/conferences/model.ts";
import { isPresent, quorumOf, quorumRuleFor } from "../../../shared/conferences/rules.ts";

let made = 0;
const at = (type: string, status: AttendanceStatus | null = "PRESENT", core = true) => {
  made += 1;
  return { agencyId: `${type} ${made}`, agencyName: `the ${type}`, type, status, core };
};
const named = { types: ["POLICE", "IDVA"], agencyIds: [], coreAgencies: 2 };

describe("a quorum", () => {
  test("needs every required type and the core agencies besides them", () => {
    expect(quorumOf([at("POLICE"), at("IDVA"), at("HOUSING"), at("EDUCATION", "REMOTE")], named).met).toBe(true);
    expect(quorumOf([at("POLICE"), at("IDVA"), at("HOUSING")], named)).toMatchObject({ met: false, coreAgencies: 1 });
    expect(quorumOf([at("POLICE"), at("HOUSING"), at("EDUCATION")], named).missingTypes).toEqual(["IDVA"]);
  });

  test("counts a deputy, and neither apologies nor an agency that is not core", () => {
    expect(isPresent("DEPUTY")).toBe(true);
    expect(isPresent("APOLOGIES_WITH_INFO")).toBe(false);
    const sheet = [at("POLICE"), at("IDVA", "DEPUTY"), at("HOUSING", "APOLOGIES"), at("FIRE", "PRESENT", false)];
    expect(quorumOf(sheet, named)).toMatchObject({ met: false, coreAgencies: 0, missingTypes: [] });
  });

  test("counts a second agency of a required type as one besides", () => {
    expect(quorumOf([at("POLICE"), at("POLICE"), at("IDVA")], named).coreAgencies).toBe(1);
  });

  test("of agencies by name says who of them is missing, also with nobody of that type required", () => {
    const [police, housing] = [at("POLICE"), at("HOUSING", "APOLOGIES")];
    const rule = { types: [], agencyIds: [police.agencyId, housing.agencyId], coreAgencies: 0 };
    expect(quorumOf([police, housing], rule)).toMatchObject({ met: false, missingAgencies: ["the HOUSING"] });
    expect(quorumOf([police, { ...housing, status: "REMOTE" }], rule).met).toBe(true);
    // Not invited at all: missing, without a name that could be said.
    expect(quorumOf([police], rule)).toMatchObject({ met: false, missingAgencies: [] });
  });

  test("is never lost because one more agency comes", () => {
    const line = fc.record({
      agencyId: fc.uuid(),
      agencyName: fc.string(),
      type: fc.constantFrom("POLICE", "IDVA", "HOUSING", "FIRE"),
      core: fc.boolean(),
      status: fc.constantFrom<AttendanceStatus | null>("PRESENT", "REMOTE", "DEPUTY", "APOLOGIES", null),
    });
    fc.assert(
      fc.property(fc.array(line), line, (sheet, another) => {
        const before = quorumOf(sheet, named);
        const after = quorumOf([...sheet, another], named);
        expect(!before.met || after.met).toBe(true);
      }),
    );
  });
});

describe("what an area asks for", () => {
  const settings = {
    quorumRule: "NAMED" as const,
    quorumMustHave: ["POLICE"],
    quorumCoreAgencies: 3,
    quorumEmergency: ["POLICE", "IDVA"],
  };
  const invited = { coreAgencyIds: ["a", "b"], referrerIds: ["c", "c"] };
  test.each([
    ["ROUTINE", "NAMED", { types: ["POLICE"], agencyIds: [], coreAgencies: 3 }],
    ["ROUTINE", "CORE_COUNT", { types: [], agencyIds: [], coreAgencies: 3 }],
    ["EXTRA", "ALL_CORE", { types: [], agencyIds: ["a", "b"], coreAgencies: 0 }],
    ["EMERGENCY", "ALL_CORE", { types: ["POLICE", "IDVA"], agencyIds: ["c"], coreAgencies: 0 }],
  ] as const)("at a %s conference under %s", (type, quorumRule, rule) => {
    expect(quorumRuleFor(type, { ...settings, quorumRule }, invited)).toEqual(rule);
  });
});
