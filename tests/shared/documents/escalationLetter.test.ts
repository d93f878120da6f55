import { expect, test } from "vitest";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import { composeEscalationLetter, type EscalationLetter } from "../../../shared/documents/escalationLetter.ts";
import { outlineInWords } from "../../../shared/documents/inWords.ts";
import type { Language } from "../../../shared/settings/model.ts";
import { day, marks, recipientOf } from "../../support/aRecord.ts";

const letter: EscalationLetter = {
  to: "Helen Marsh",
  agency: "Housing",
  area: "Northmere",
  marking: "OFFICIAL-SENSITIVE",
  from: "Ada Brook",
  today: day("2026-12-10"),
  actions: [
    { reference: "7KQ4.2", initials: "A. N.", ownerName: "Michael Adeyinka", due: day("2026-12-01"), missed: 3 },
    { reference: "R0X2.1", initials: "M. V.", ownerName: "", due: day("2026-12-09"), missed: 1 },
  ],
};
const words = (language: Language, over: Partial<EscalationLetter> = {}): string =>
  outlineInWords(
    composeEscalationLetter(
      { ...letter, ...over },
      { t: translatorOf(language), language, recipient: recipientOf("housing"), marks },
    ),
  );

test("tells a lead which actions are late, by how much and whose they are, under the area's marking", () => {
  const text = words("en");
  expect(text).toContain("OFFICIAL-SENSITIVE");
  expect(text).toContain("Northmere case conference: 2 actions are overdue");
  expect(text).toContain("To Helen Marsh, Housing");
  expect(text).toContain("7KQ4.2 | A. N. | Michael Adeyinka | 1 December 2026\n9 days late | 3 reminders missed");
  expect(text).toContain("R0X2.1 | M. V. | nobody named | 9 December 2026\n1 day late | 1 reminder missed");
  expect(text).toContain("With kind regards\nAda Brook");
});

test("says the same in French", () => {
  const text = words("fr");
  expect(text).toContain("Conférence « Northmere » : 2 actions sont en retard");
  expect(text).toContain("À l’attention de Helen Marsh, Housing");
  expect(text).toContain(
    "7KQ4.2 | A. N. | Michael Adeyinka | 1 décembre 2026\n9 jours de retard | 3 rappels sans réponse",
  );
  expect(text).toContain("personne non précisée");
});

test("one action is told of in the singular, and a lead nobody named is written to by the post", () => {
  const text = words("en", { to: "", actions: letter.actions.slice(0, 1) });
  expect(text).toContain("To the lead of Housing");
  expect(text).toContain("an action is overdue");
  expect(words("fr", { to: "", actions: letter.actions.slice(0, 1) })).toContain(
    "À l’attention de la direction : Housing",
  );
});

test("lies upright, with the copy's marks around it, and names nobody in the properties of the file", () => {
  const { page, name, date } = composeEscalationLetter(letter, {
    t: translatorOf("en"),
    language: "en",
    recipient: recipientOf("housing"),
    marks,
  });
  expect(page.orientation).toBe("portrait");
  expect(page.recipient).toContain(recipientOf("housing").name);
  expect(page.version).toContain(marks.copyCode);
  expect(page.version).not.toMatch(/draft|approved/iu);
  expect(name).toBe("Letter to an agency’s lead · Northmere · 2026-12-10");
  expect(date).toBe("2026-12-10");
});
