import type { Output } from "../../../shared/contracts.ts";
import type { Place } from "../../app/navigation.ts";
import { callOrThrow } from "../../desk/client.ts";

/** One stop of the guided tour: who one is there, and where. Its texts are `<id>.title`, `<id>.say` and `<id>.try`. */
export interface TourStep {
  readonly id:
    | "today"
    | "referrals"
    | "case"
    | "hidden"
    | "prepare"
    | "opening"
    | "meeting"
    | "projector"
    | "myPart"
    | "minutes"
    | "log";
  /** The name of an account of the demonstration; it is the same in every language. */
  readonly as: string;
  readonly place: () => Promise<Place>;
}

type Line = Output<"conferences.list">[number];

const toCome: readonly Line["status"][] = ["PLANNED", "CIRCULATED", "IN_SESSION"];

/** The conference that comes next, or the last one held. */
async function conference(isToCome: boolean): Promise<Line["id"]> {
  const lines = await callOrThrow("conferences.list", {});
  const asked = lines
    .filter(({ status }) => status !== "CANCELLED" && toCome.includes(status) === isToCome)
    .toSorted((one, other) => one.date.localeCompare(other.date));
  const line = isToCome ? asked[0] : asked.at(-1);
  if (!line) throw new Error("the demonstration has such a conference");
  return line.id;
}

const at = (place: Place) => (): Promise<Place> => Promise.resolve(place);

async function firstCase(): Promise<Place> {
  const { items } = await callOrThrow("agenda.view", { conferenceId: await conference(true) });
  const caseId = items.find((item) => item.caseId !== null)?.caseId;
  return caseId ? { screen: "case", caseId } : { screen: "cases" };
}

const coordinator = "Nora Whitfield";
const chair = "Ruth Calder";
const auditor = "Dora Keller";

/** The stops in their order; about a minute each. */
export const tourSteps: readonly TourStep[] = [
  { id: "today", as: coordinator, place: at({ screen: "today" }) },
  { id: "referrals", as: coordinator, place: at({ screen: "referrals" }) },
  { id: "case", as: coordinator, place: firstCase },
  {
    id: "hidden",
    as: "Paul Osei",
    place: async () => ({ screen: "conference", conferenceId: await conference(true), step: "prepare" }),
  },
  {
    id: "prepare",
    as: chair,
    place: async () => ({ screen: "conference", conferenceId: await conference(true), step: "prepare" }),
  },
  {
    id: "opening",
    as: chair,
    place: async () => ({ screen: "conference", conferenceId: await conference(true), step: "meet" }),
  },
  {
    id: "meeting",
    as: chair,
    place: async () => ({ screen: "meeting", conferenceId: await conference(true) }),
  },
  {
    id: "projector",
    as: chair,
    place: async () => ({ screen: "meeting", conferenceId: await conference(true) }),
  },
  { id: "myPart", as: "Michael Adeyinka", place: at({ screen: "actions" }) },
  {
    id: "minutes",
    as: coordinator,
    place: async () => ({ screen: "conference", conferenceId: await conference(false), step: "followUp" }),
  },
  { id: "log", as: auditor, place: at({ screen: "audit" }) },
];
