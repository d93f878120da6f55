/** The same people: what was decided about a person of a referral, the repeat as the rule answered it, and the review of the plan before. */
export const repeat = `
ALTER TABLE referrals ADD COLUMN is_repeat INTEGER CHECK (is_repeat IN (0, 1));
ALTER TABLE referrals ADD COLUMN repeat_answer TEXT CHECK (repeat_answer IS NULL OR json_valid(repeat_answer));
ALTER TABLE referrals ADD COLUMN undecided_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE referrals ADD COLUMN consent_override TEXT NOT NULL DEFAULT '';
CREATE TABLE person_decisions (
  referral_id TEXT NOT NULL REFERENCES referrals (id), role TEXT NOT NULL, place INTEGER NOT NULL, decided_by TEXT NOT NULL REFERENCES accounts (id),
  decision TEXT NOT NULL, decided_at TEXT NOT NULL,
  PRIMARY KEY (referral_id, role, place, decided_by)
) STRICT, WITHOUT ROWID;
CREATE TABLE previous_plan_review (
  hearing_id TEXT NOT NULL REFERENCES hearings (id), action_id TEXT NOT NULL REFERENCES actions (id),
  needed TEXT NOT NULL CHECK (needed IN ('YES', 'NO', 'REPLACED')), note TEXT NOT NULL, version INTEGER NOT NULL,
  reviewed_by TEXT NOT NULL REFERENCES accounts (id), reviewed_at TEXT NOT NULL,
  PRIMARY KEY (hearing_id, action_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX previous_plan_review_by_action ON previous_plan_review (action_id);
`;
