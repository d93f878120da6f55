import { say } from "../run.ts";
import { inWords } from "./deskProcess.ts";
import { percentile, timed } from "./figures.ts";
import { addCompared, addP50, type AtDesk, type Compared, type Group } from "./measuring.ts";

/** Everything there is, what is closed too: as long as the register gets. */
const everything = { whose: "all", open: false, limit: 100 } as const;

async function compare({ figures, repeats, two }: Compared): Promise<void> {
  const few = Math.min(9, repeats.screens);
  addCompared(figures, "registerFirstPage", await two.compare("actions.list", everything, few));
  addCompared(figures, "overdueByAgency", await two.compare("actions.overdue", {}, few));
}

async function atDesk({ figures, repeats, desk }: AtDesk): Promise<void> {
  const { must } = desk;
  const few = Math.min(10, repeats.screens);
  const agencies = await must("agencies.list", {});
  const view = { list: "cases", filter: {}, order: { by: "next", descending: false } } as const;
  // What is kept of a list goes with every change: somebody else has just written something, each time.
  const change = async (run: number) =>
    must("lists.dropView", await must("lists.keepView", { name: `measured ${run}`, view }));
  const afterChanges = async (name: string, read: (run: number) => Promise<unknown>): Promise<void> => {
    const taken: number[] = [];
    for (let run = 0; run <= few; run += 1) {
      await change(run);
      const milliseconds = await timed(() => read(run));
      if (run > 0) taken.push(milliseconds);
    }
    figures.add(name, "p50", percentile(taken, 0.5));
  };
  await desk.held();
  await afterChanges("registerFirstPage", () => must("actions.list", everything));
  await afterChanges("registerFirstPageByDay", () =>
    must("actions.list", { ...everything, order: { by: "due", descending: true } }),
  );
  await afterChanges("overdueByAgency", () => must("actions.overdue", {}));
  say(`      the loop was held ${inWords(await desk.held())} at most while the register was read`);
  await addP50(figures, "registerOfAgency", { times: few }, (run) =>
    must("actions.list", { ...everything, open: true, filter: { agencyId: agencies[run % agencies.length]?.id } }),
  );
}

/** The register of actions: its first page, and what is overdue agency by agency. */
export const register: Group = { compare, atDesk };
