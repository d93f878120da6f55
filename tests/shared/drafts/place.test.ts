import fc from "fast-check";
import { expect, test } from "vitest";
import { Instant } from "../../../shared/dates.ts";
import {
  DraftPlace,
  draftForms,
  itemOf,
  placeKey,
  placeOfKey,
  subjectOf,
  underOf,
} from "../../../shared/drafts/place.ts";
import { goneBefore, isJson } from "../../../shared/drafts/rules.ts";

const forms = Object.entries(draftForms).flatMap(([kind, names]) => names.map((form) => ({ kind, form })));
const places = fc
  .tuple(fc.constantFrom(...forms), fc.uuid(), fc.stringMatching(/^[0-9A-Za-z-]{0,80}$/u))
  .map(([{ kind, form }, id, item]) =>
    DraftPlace.parse({ form, item, ...(kind === "area" ? {} : { [`${kind}Id`]: id }) }),
  );

test("a place is found again by its key, and two places never share one", () => {
  fc.assert(
    fc.property(places, places, (one, other) => {
      expect(placeOfKey(placeKey(one))).toEqual(one);
      expect(placeKey(one) === placeKey(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test("every form is about one kind of thing, and says its id", () => {
  const names = forms.map(({ form }) => form);
  expect(new Set(names).size).toBe(names.length);
  fc.assert(
    fc.property(places, (place) => {
      const { kind, id } = subjectOf(place);
      expect(draftForms[kind]).toContain(place.form);
      expect(id === "").toBe(kind === "area");
    }),
  );
});

test("an item of two ids says the first of them, and is one that a place takes", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.uuid(), (caseId, under, id) => {
      const place = DraftPlace.parse({ form: "parkedAnswerOnCase", caseId, item: itemOf(under, id) });
      expect(underOf(place.item)).toBe(under);
      expect(placeOfKey(placeKey(place))).toEqual(place);
    }),
  );
});

test("a key that no program wrote is no place", () => {
  for (const key of ["", "order", "order//", "order/not-an-id/", "nothing/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee/"])
    expect(placeOfKey(key), key).toBeNull();
  expect(placeOfKey("newAgency//x/y")).toBeNull();
  expect(placeOfKey(`newAgency//${"x".repeat(81)}`)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (key) => {
      expect(placeOfKey(key)?.item ?? "").toMatch(/^[0-9A-Za-z-]*$/u);
    }),
  );
});

test("drafts go by after whole days, whatever the clock does in between", () => {
  const now = Instant.parse("2026-03-30T08:00:00.000Z");
  expect(goneBefore(now, 30)).toBe("2026-02-28T08:00:00.000Z");
  expect(goneBefore(now, 1)).toBe("2026-03-29T08:00:00.000Z");
});

test("a form is kept only as JSON", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(isJson(text)).toBe(true);
    }),
  );
  expect(["", "{", "undefined", "order"].map(isJson)).toEqual([false, false, false, false]);
});
