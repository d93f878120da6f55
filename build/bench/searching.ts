import { say } from "../run.ts";
import { inWords } from "./deskProcess.ts";
import { percentile, timedTimes } from "./figures.ts";
import { addCompared, type AtDesk, type Compared, type Group } from "./measuring.ts";

async function compare({ subject, figures, repeats, two }: Compared): Promise<void> {
  const text = subject.nameToFind.slice(0, 4);
  addCompared(figures, "search", await two.compare("search.find", { text }, repeats.screens));
}

/** One, two and four letters of names and of words that were said, in two scripts; a reference; two words; and what is nowhere. */
async function atDesk({ subject, figures, repeats, desk }: AtDesk): Promise<void> {
  const name = subject.nameToFind;
  const texts = [
    ...[1, 2, 4].map((letters) => name.slice(0, letters)),
    ...[1, 2, 4].map((letters) => "school".slice(0, letters)),
    "Ива",
    "7kq4",
    "waited outside",
    "qwxz",
  ];
  for (const text of texts) await desk.must("search.find", { text });
  await desk.held();
  const taken = await timedTimes(repeats.screens * 2, (run) =>
    desk.must("search.find", { text: texts[run % texts.length] ?? name }),
  );
  figures.add("search", "p50", percentile(taken, 0.5));
  figures.add("search", "p99", percentile(taken, 0.99));
  say(`      the loop was held ${inWords(await desk.held())} at most during a search`);
}

/** What somebody types into the search. */
export const search: Group = { compare, atDesk };
