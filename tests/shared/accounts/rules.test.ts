import { expect, test } from "vitest";
import { whyNotCleared, type Papers } from "../../../shared/accounts/rules.ts";
import { CivilDate } from "../../../shared/dates.ts";

const day = (text: string): CivilDate => CivilDate.parse(text);
const today = day("2026-11-25");
const valid: Papers = {
  declarationSignedOn: day("2026-01-01"),
  declarationExpiresOn: day("2027-01-01"),
  agreementSignedOn: day("2026-01-01"),
  agreementExpiresOn: null,
};

test.each<[string, Partial<Papers>, string[]]>([
  ["both papers are valid", {}, []],
  ["they are signed today and end today", { declarationSignedOn: today, declarationExpiresOn: today }, []],
  ["the declaration ended yesterday", { declarationExpiresOn: day("2026-11-24") }, ["declarationExpired"]],
  ["the declaration is signed tomorrow", { declarationSignedOn: day("2026-11-26") }, ["declarationMissing"]],
  [
    "nothing was ever signed",
    { declarationSignedOn: null, agreementSignedOn: null },
    ["declarationMissing", "agreementMissing"],
  ],
  ["the agreement has ended", { agreementExpiresOn: day("2026-11-24") }, ["agreementExpired"]],
])("when %s", (_, change, because) => expect(whyNotCleared({ ...valid, ...change }, today)).toEqual(because));
