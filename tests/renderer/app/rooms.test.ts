import { expect, test } from "vitest";
import { administrationFor, roomAt, roomsFor } from "../../../renderer/app/rooms.ts";
import type { Role } from "../../../shared/policy.ts";

const names = (role: Role, cleared = true): readonly string[] => roomsFor({ role, cleared }).map(({ name }) => name);

test("the rail shows each role the rooms it may enter and no other", () => {
  const atTheTable = ["today", "conferences", "referrals", "cases", "actions"];
  expect(names("administrator")).toEqual([...atTheTable, "documents", "administration"]);
  expect(names("chair")).toEqual([...atTheTable, "documents", "administration"]);
  expect(names("representative")).toEqual([
    "today",
    "conferences",
    "research",
    "referrals",
    "cases",
    "actions",
    "documents",
  ]);
  expect(names("adviser")).toEqual(atTheTable);
  expect(names("observer")).toEqual(["today"]);
  expect(names("auditor")).toEqual(["today", "administration"]);
});

test("an account that is not cleared sees no room with case content", () => {
  expect(names("representative", false)).toEqual(["today"]);
  expect(names("administrator", false)).toEqual(["today", "administration"]);
});

test("only the administrator changes settings, and only administrator and auditor read the log", () => {
  expect(administrationFor("administrator")).toEqual(["settings", "houseStyle", "agencies", "accounts", "audit"]);
  expect(administrationFor("chair")).toEqual(["agencies", "accounts"]);
  expect(administrationFor("auditor")).toEqual(["agencies", "accounts", "audit"]);
  expect(administrationFor("representative")).toEqual([]);
});

test("a place belongs to the room it is part of", () => {
  expect(roomAt("/")).toBe("today");
  expect(roomAt("/meeting/1")).toBe("conferences");
  expect(roomAt("/import")).toBe("referrals");
  expect(roomAt("/audit")).toBe("administration");
});
