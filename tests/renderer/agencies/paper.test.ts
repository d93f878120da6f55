import { describe, expect, it } from "vitest";
import { endsBeforeSigned, paperState } from "../../../renderer/features/agencies/paper.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { whyNotCleared } from "../../../shared/accounts/rules.ts";

const day = (text: string): CivilDate => CivilDate.parse(text);
const today = day("2026-11-25");
const paper = (signedOn: string | null, expiresOn: string | null) => ({
  signedOn: signedOn === null ? null : day(signedOn),
  expiresOn: expiresOn === null ? null : day(expiresOn),
});

describe("how a signed paper stands", () => {
  it("is missing until it is signed, and before the day it was signed", () => {
    expect(paperState(paper(null, null), today)).toBe("missing");
    expect(paperState(paper("2026-11-26", null), today)).toBe("missing");
  });

  it("is valid to the end of the day it expires, with a warning for the last thirty days", () => {
    expect(paperState(paper("2026-01-05", "2026-11-24"), today)).toBe("expired");
    expect(paperState(paper("2026-01-05", "2026-11-25"), today)).toBe("expiresSoon");
    expect(paperState(paper("2026-01-05", "2026-12-25"), today)).toBe("expiresSoon");
    expect(paperState(paper("2026-01-05", "2026-12-26"), today)).toBe("valid");
  });

  it("does not expire without an end", () => {
    expect(paperState(paper("2026-11-25", null), today)).toBe("valid");
  });

  it("says the same as the rule the desk goes by", () => {
    const days = [null, "2026-01-05", "2026-11-24", "2026-11-25", "2026-11-26", "2027-01-05"];
    for (const signedOn of days) {
      for (const expiresOn of days) {
        const { signedOn: signed, expiresOn: expires } = paper(signedOn, expiresOn);
        const refused = whyNotCleared(
          {
            declarationSignedOn: signed,
            declarationExpiresOn: expires,
            agreementSignedOn: day("2026-01-05"),
            agreementExpiresOn: null,
          },
          today,
        );
        const state = paperState({ signedOn: signed, expiresOn: expires }, today);
        expect(refused.length > 0, `${signedOn} to ${expiresOn}`).toBe(state === "missing" || state === "expired");
      }
    }
  });

  it("cannot end before it was signed", () => {
    expect(endsBeforeSigned(paper("2026-01-05", "2026-01-04"))).toBe(true);
    expect(endsBeforeSigned(paper("2026-01-05", "2026-01-05"))).toBe(false);
    expect(endsBeforeSigned(paper(null, "2026-01-05"))).toBe(false);
  });
});
