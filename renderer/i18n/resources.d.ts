import "i18next";
import type access from "../../locales/en/access.json";
import type accounts from "../../locales/en/accounts.json";
import type actions from "../../locales/en/actions.json";
import type agencies from "../../locales/en/agencies.json";
import type agenda from "../../locales/en/agenda.json";
import type app from "../../locales/en/app.json";
import type audit from "../../locales/en/audit.json";
import type cases from "../../locales/en/cases.json";
import type conferences from "../../locales/en/conferences.json";
import type copies from "../../locales/en/copies.json";
import type documents from "../../locales/en/documents.json";
import type drafts from "../../locales/en/drafts.json";
import type failures from "../../locales/en/failures.json";
import type houseStyle from "../../locales/en/houseStyle.json";
import type lists from "../../locales/en/lists.json";
import type matching from "../../locales/en/matching.json";
import type meeting from "../../locales/en/meeting.json";
import type minutes from "../../locales/en/minutes.json";
import type records from "../../locales/en/records.json";
import type people from "../../locales/en/people.json";
import type referrals from "../../locales/en/referrals.json";
import type research from "../../locales/en/research.json";
import type risk from "../../locales/en/risk.json";
import type search from "../../locales/en/search.json";
import type settings from "../../locales/en/settings.json";
import type today from "../../locales/en/today.json";
import type tour from "../../locales/en/tour.json";
import type undo from "../../locales/en/undo.json";
import type unlock from "../../locales/en/unlock.json";
import type words from "../../locales/en/words.json";

// Keys are checked when the program is compiled: a text that does not exist in English does not compile.
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    keySeparator: false;
    returnNull: false;
    resources: {
      access: typeof access;
      accounts: typeof accounts;
      actions: typeof actions;
      agencies: typeof agencies;
      agenda: typeof agenda;
      app: typeof app;
      audit: typeof audit;
      cases: typeof cases;
      conferences: typeof conferences;
      copies: typeof copies;
      documents: typeof documents;
      drafts: typeof drafts;
      failures: typeof failures;
      houseStyle: typeof houseStyle;
      lists: typeof lists;
      matching: typeof matching;
      meeting: typeof meeting;
      minutes: typeof minutes;
      records: typeof records;
      people: typeof people;
      referrals: typeof referrals;
      research: typeof research;
      risk: typeof risk;
      search: typeof search;
      settings: typeof settings;
      today: typeof today;
      tour: typeof tour;
      undo: typeof undo;
      unlock: typeof unlock;
      words: typeof words;
    };
  }
}
