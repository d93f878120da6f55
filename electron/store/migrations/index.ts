import { firstDay } from "./0001_firstDay.ts";
import { people } from "./0002_people.ts";
import { records } from "./0003_records.ts";
import { matching } from "./0004_matching.ts";
import { risk } from "./0005_risk.ts";
import { repeat } from "./0006_repeat.ts";
import { needToKnow } from "./0007_needToKnow.ts";
import { lists } from "./0008_lists.ts";
import { drafts } from "./0009_drafts.ts";
import { prepare } from "./0010_prepare.ts";
import { research } from "./0011_research.ts";
import { attendance } from "./0012_attendance.ts";
import { hearing } from "./0013_hearing.ts";
import { minutes } from "./0014_minutes.ts";
import { register } from "./0015_register.ts";
import { contactReaders } from "./0016_contactReaders.ts";
import { agencyMerges } from "./0017_agencyMerges.ts";
import { longRegister } from "./0018_longRegister.ts";
import { keptMinutes } from "./0019_keptMinutes.ts";
import { falseAlarms } from "./0020_falseAlarms.ts";
import { copies } from "./0021_copies.ts";
import { houseStyle } from "./0022_houseStyle.ts";

/** One step of the schema: plain SQL, forward only, never edited once released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The steps in their order; the version of each is its place, counted from 1. */
const steps: readonly (readonly [name: string, sql: string])[] = [
  ["firstDay", firstDay],
  ["people", people],
  ["records", records],
  ["matching", matching],
  ["risk", risk],
  ["repeat", repeat],
  ["needToKnow", needToKnow],
  ["lists", lists],
  ["drafts", drafts],
  ["prepare", prepare],
  ["research", research],
  ["attendance", attendance],
  ["hearing", hearing],
  ["minutes", minutes],
  ["register", register],
  ["contactReaders", contactReaders],
  ["agencyMerges", agencyMerges],
  ["longRegister", longRegister],
  ["keptMinutes", keptMinutes],
  ["falseAlarms", falseAlarms],
  ["copies", copies],
  ["houseStyle", houseStyle],
];

export const migrations: readonly Migration[] = steps.map(([name, sql], place) => ({ version: place + 1, name, sql }));
