import type { Journey } from "./journey.ts";

/** Opens the conference in a state, at one of its three steps. */
export async function openConference(
  { room, openLine, page, t, settle }: Journey,
  state: "PLANNED" | "CIRCULATED" | "IN_SESSION" | "MINUTES_DRAFT" | "MINUTES_APPROVED",
  step: "prepare" | "meet" | "followUp",
): Promise<void> {
  await room("conferences");
  await openLine(t(`words:conferenceStatus.${state}`));
  await page
    .getByRole("navigation", { name: t("conferences:steps.label") })
    .getByRole("button", { name: t(`conferences:steps.${step}`) })
    .click();
  await settle();
}

/** Goes into the meeting that is in session, as who runs it or as who takes part. */
export async function openMeeting(journey: Journey): Promise<void> {
  const { page, t, settle } = journey;
  await openConference(journey, "IN_SESSION", "meet");
  await page
    .getByRole("button", { name: t("conferences:meet.enter") })
    .or(page.getByRole("button", { name: t("conferences:meet.join") }))
    .first()
    .click();
  await page.getByRole("heading", { name: t("meeting:actions.title") }).waitFor();
  await settle();
}
