import { addCompared, addP50, type AtDesk, type Compared, type Group } from "./measuring.ts";
import type { Subject } from "./subjects.ts";

const casesOf = ({ heard, waiting }: Subject) => (heard.length > 0 ? heard : waiting);

async function compare({ subject, figures, repeats, two }: Compared): Promise<void> {
  const [caseId] = casesOf(subject);
  const few = Math.min(9, repeats.screens);
  if (caseId) addCompared(figures, "caseScreen", await two.compare("cases.open", { caseId }, repeats.screens));
  addCompared(figures, "filteredList", await two.compare("cases.list", { limit: 100, filter: { state: "OPEN" } }, few));
  const { current: conferenceId } = subject;
  addCompared(figures, "agenda30", await two.compare("agenda.view", { conferenceId }, repeats.screens));
}

async function atDesk({ subject, figures, repeats, desk }: AtDesk): Promise<void> {
  const { must } = desk;
  const cases = casesOf(subject);
  const times = repeats.screens;
  const few = Math.min(10, times);
  await addP50(figures, "callRoundTrip", { times: repeats.calls }, () => must("settings.area", {}));
  await addP50(figures, "caseScreen", { times }, async (run) => {
    const caseId = cases[run % cases.length];
    if (caseId) await must("cases.open", { caseId });
  });
  // Another filter each time, as somebody asks who looks for something: nothing is kept from the time before.
  const agencies = await must("agencies.list", {});
  await addP50(figures, "filteredList", { times: few }, (run) =>
    must("cases.list", {
      limit: 100,
      order: { by: run % 2 === 0 ? "next" : "victim", descending: false },
      filter: { state: "OPEN", agencyId: agencies[run % agencies.length]?.id },
    }),
  );
  await addP50(figures, "filteredListScrolled", { times: few }, (run) =>
    must("cases.list", { limit: 100, offset: 100 * run, filter: { state: "OPEN" } }),
  );
  await addP50(figures, "agenda30", { times }, () => must("agenda.view", { conferenceId: subject.current }));
}

/** One case, the list of cases and the agenda of a conference. */
export const cases: Group = { compare, atDesk };
