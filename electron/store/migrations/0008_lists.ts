/**
 * Lists that are read a page at a time: what a name is sorted by stands beside it, of plain names only, and views that
 * an account keeps. A key is taken away by the file itself when its name changes without it, or is sealed; `fillNameKeys`
 * writes the missing ones in turns after the area is opened.
 */
export const lists = `
ALTER TABLE people ADD COLUMN name_key TEXT;
ALTER TABLE cases ADD COLUMN victim_key TEXT;
ALTER TABLE referrals ADD COLUMN victim_key TEXT;
CREATE INDEX people_without_key ON people (id) WHERE name_key IS NULL AND compartment_id IS NULL;
CREATE INDEX referrals_without_key ON referrals (id) WHERE victim_key IS NULL AND substr(victim_name, 1, 3) <> 'in:';
CREATE INDEX referrals_of_repeats ON referrals (case_id) WHERE is_repeat = 1;
CREATE INDEX referrals_of_agency ON referrals (agency_id, case_id);
CREATE INDEX actions_by_status ON actions (status);

CREATE TRIGGER name_key_goes_with_its_name AFTER UPDATE OF family_name, given_names ON people
WHEN OLD.name_key IS NEW.name_key AND NEW.name_key IS NOT NULL AND (OLD.family_name <> NEW.family_name OR OLD.given_names <> NEW.given_names)
BEGIN UPDATE people SET name_key = NULL WHERE id = NEW.id; END;
CREATE TRIGGER no_key_of_a_sealed_name AFTER UPDATE OF compartment_id, name_key ON people WHEN NEW.compartment_id IS NOT NULL AND NEW.name_key IS NOT NULL
BEGIN UPDATE people SET name_key = NULL WHERE id = NEW.id; END;
CREATE TRIGGER no_key_of_a_new_sealed_name AFTER INSERT ON people WHEN NEW.compartment_id IS NOT NULL AND NEW.name_key IS NOT NULL
BEGIN UPDATE people SET name_key = NULL WHERE id = NEW.id; END;

CREATE TRIGGER victim_key_follows_the_person AFTER UPDATE OF name_key ON people WHEN OLD.name_key IS NOT NEW.name_key
BEGIN
  UPDATE cases SET victim_key = NEW.name_key WHERE compartment_id IS NULL AND id IN (SELECT case_id FROM case_people WHERE person_id = NEW.id AND role = 'VICTIM');
END;
CREATE TRIGGER victim_key_of_a_new_victim AFTER INSERT ON case_people WHEN NEW.role = 'VICTIM'
BEGIN UPDATE cases SET victim_key = (SELECT name_key FROM people WHERE id = NEW.person_id) WHERE id = NEW.case_id AND compartment_id IS NULL; END;
CREATE TRIGGER victim_key_of_another_victim AFTER UPDATE ON case_people WHEN NEW.role = 'VICTIM'
BEGIN UPDATE cases SET victim_key = (SELECT name_key FROM people WHERE id = NEW.person_id) WHERE id = NEW.case_id AND compartment_id IS NULL; END;
CREATE TRIGGER no_victim_key_of_a_restricted_case AFTER UPDATE OF compartment_id, victim_key ON cases WHEN NEW.compartment_id IS NOT NULL AND NEW.victim_key IS NOT NULL
BEGIN UPDATE cases SET victim_key = NULL WHERE id = NEW.id; END;

CREATE TRIGGER referral_key_goes_with_its_name AFTER UPDATE OF victim_name ON referrals
WHEN OLD.victim_key IS NEW.victim_key AND NEW.victim_key IS NOT NULL AND OLD.victim_name <> NEW.victim_name
BEGIN UPDATE referrals SET victim_key = NULL WHERE id = NEW.id; END;
CREATE TRIGGER no_referral_key_of_a_sealed_name AFTER UPDATE OF victim_name, victim_key ON referrals WHEN substr(NEW.victim_name, 1, 3) = 'in:' AND NEW.victim_key IS NOT NULL
BEGIN UPDATE referrals SET victim_key = NULL WHERE id = NEW.id; END;

CREATE TABLE saved_views (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts (id), list TEXT NOT NULL, name TEXT NOT NULL, view TEXT NOT NULL CHECK (json_valid(view)),
  made_at TEXT NOT NULL, CONSTRAINT view_named_once UNIQUE (account_id, list, name)
) STRICT;
`;
