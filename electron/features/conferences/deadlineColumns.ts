import type { Deadlines } from "../../../shared/conferences/model.ts";

/** The columns of deadlines. */
export const deadlineColumns = (deadlines: Deadlines) => ({
  referrals_close_on: deadlines.referralsCloseOn,
  agenda_circulated_on: deadlines.agendaCirculatedOn,
  research_due_on: deadlines.researchDueOn,
  action_lists_due_on: deadlines.actionListsDueOn,
  minutes_due_on: deadlines.minutesDueOn,
});
