/**
 * What the register of a large area is read by: the actions of a case and the conferences of a case without their rows,
 * and the few hearings that are not approved. And the research that still stands, which each sign-in looks for.
 */
export const longRegister = `
CREATE INDEX actions_of_case ON actions (case_id, status, owner_agency_id, hearing_id, due, number);
DROP INDEX agenda_items_by_case;
CREATE INDEX agenda_items_by_case ON agenda_items (case_id, conference_id);
CREATE INDEX hearings_not_approved ON hearings (case_id, id) WHERE state <> 'approved';
CREATE INDEX research_standing ON research (conference_id) WHERE deleted_at IS NULL;
`;
