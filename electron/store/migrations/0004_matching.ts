const forgetPerson = (id: string): string => `
  DELETE FROM named_people WHERE person_id = ${id};
  DELETE FROM forms_waiting WHERE person_id = ${id};`;
const forgetReferral = (id: string): string => `
  DELETE FROM named_people WHERE referral_id = ${id};
  DELETE FROM forms_waiting WHERE referral_id = ${id};`;
const waitingPerson = (id: string): string =>
  `INSERT INTO forms_waiting (person_id) VALUES (${id}) ON CONFLICT (person_id) DO UPDATE SET old = 0;`;
// Forms of one seal are not told apart by person, so whoever is left of it has them written anew.
const othersOfTheSeal = `INSERT INTO forms_waiting (person_id) SELECT id FROM people WHERE compartment_id = OLD.compartment_id ON CONFLICT (person_id) DO UPDATE SET old = 0;`;
const waitingReferral = (id: string): string =>
  `INSERT INTO forms_waiting (referral_id) VALUES (${id}) ON CONFLICT (referral_id) DO UPDATE SET old = 0;`;
// A contact changed: whoever it belongs to, a person or, as long as there is no case, a referral.
const waitingOwner = (row: "NEW" | "OLD"): string => `
  INSERT INTO forms_waiting (person_id) SELECT id FROM people WHERE id = ${row}.person_id ON CONFLICT (person_id) DO UPDATE SET old = 0;
  INSERT INTO forms_waiting (referral_id) SELECT id FROM referrals WHERE id = ${row}.referral_id AND case_id IS NULL ON CONFLICT (referral_id) DO UPDATE SET old = 0;`;

/**
 * Forms by which people are found who may be the same: numbers for plain names, of people and of referrals that are no case
 * yet; keyed ones for sealed names, a compartment each. Whatever changes a name, a birth or a contact makes its owner wait,
 * and the same transaction writes the new forms; what was there before this step waits as `old` until its turn comes.
 */
export const matching = `
CREATE TABLE named_people (
  number INTEGER PRIMARY KEY, person_id TEXT UNIQUE REFERENCES people (id), referral_id TEXT REFERENCES referrals (id), place INTEGER,
  CONSTRAINT people_above_referrals_below CHECK ((number > 0) = (person_id IS NOT NULL)),
  CONSTRAINT of_a_person_or_a_referral CHECK ((person_id IS NULL) <> (referral_id IS NULL) AND (referral_id IS NULL) = (place IS NULL)),
  CONSTRAINT named_once UNIQUE (referral_id, place)
) STRICT;
CREATE TABLE name_forms (
  form INTEGER NOT NULL, number INTEGER NOT NULL REFERENCES named_people (number) ON DELETE CASCADE, PRIMARY KEY (form, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_forms_by_number ON name_forms (number);
CREATE TABLE sealed_forms (
  compartment_id TEXT NOT NULL REFERENCES compartments (id), form TEXT NOT NULL, PRIMARY KEY (compartment_id, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_by_compartment ON people (compartment_id) WHERE compartment_id IS NOT NULL;
CREATE TABLE forms_waiting (
  number INTEGER PRIMARY KEY, person_id TEXT UNIQUE REFERENCES people (id), referral_id TEXT UNIQUE REFERENCES referrals (id),
  old INTEGER NOT NULL DEFAULT 0 CHECK (old IN (0, 1)), CONSTRAINT waits_for_one CHECK ((person_id IS NULL) <> (referral_id IS NULL))
) STRICT;
CREATE INDEX forms_waiting_now ON forms_waiting (number) WHERE old = 0;
INSERT INTO forms_waiting (person_id, old) SELECT id, 1 FROM people;
INSERT INTO forms_waiting (referral_id, old) SELECT id, 1 FROM referrals WHERE case_id IS NULL;
CREATE TRIGGER forms_of_a_new_person AFTER INSERT ON people BEGIN ${waitingPerson("NEW.id")} END;
CREATE TRIGGER forms_of_a_changed_person AFTER UPDATE OF family_name, given_names, aliases, date_of_birth, compartment_id ON people
  BEGIN ${waitingPerson("NEW.id")} END;
CREATE TRIGGER forms_of_another_seal AFTER UPDATE OF compartment_id ON people WHEN OLD.compartment_id IS NOT NULL AND OLD.compartment_id IS NOT NEW.compartment_id
  BEGIN DELETE FROM sealed_forms WHERE compartment_id = OLD.compartment_id; ${othersOfTheSeal} END;
CREATE TRIGGER forms_of_a_gone_person BEFORE DELETE ON people BEGIN ${forgetPerson("OLD.id")} END;
CREATE TRIGGER forms_of_a_gone_seal AFTER DELETE ON people WHEN OLD.compartment_id IS NOT NULL
  BEGIN DELETE FROM sealed_forms WHERE compartment_id = OLD.compartment_id; ${othersOfTheSeal} END;
CREATE TRIGGER forms_of_a_new_referral AFTER INSERT ON referrals WHEN NEW.case_id IS NULL BEGIN ${waitingReferral("NEW.id")} END;
CREATE TRIGGER forms_of_a_changed_referral AFTER UPDATE OF form ON referrals WHEN NEW.case_id IS NULL BEGIN ${waitingReferral("NEW.id")} END;
CREATE TRIGGER forms_of_an_accepted_referral AFTER UPDATE OF case_id ON referrals WHEN NEW.case_id IS NOT NULL BEGIN ${forgetReferral("NEW.id")} END;
CREATE TRIGGER forms_of_a_gone_referral BEFORE DELETE ON referrals BEGIN ${forgetReferral("OLD.id")} END;
CREATE TRIGGER forms_by_a_new_contact AFTER INSERT ON contacts BEGIN ${waitingOwner("NEW")} END;
CREATE TRIGGER forms_by_a_changed_contact AFTER UPDATE OF value, person_id, compartment_id ON contacts BEGIN ${waitingOwner("OLD")}${waitingOwner("NEW")} END;
CREATE TRIGGER forms_by_a_gone_contact AFTER DELETE ON contacts BEGIN ${waitingOwner("OLD")} END;
`;
