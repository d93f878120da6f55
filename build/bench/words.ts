const families =
  "Nováková Brenner Okafor Papadopoulou Иванова Lindqvist O’Neill García-Ruiz Kowalska Mägi Ferreira Dubois Schäfer Haidari Reyes Norland Stan Vega Marchal Θεοδώρου Петров Adeyinka Marsh Whitfield Osei Duarte Keller Svensson Hale Calder".split(
    " ",
  );
const given =
  "Anna Samira Marisol Hedwig Beth Kristel Ioana Étienne Callum Eleni Мария Fatima Zoë Aoife Nora Leah Ruth Michael Jon Paul Viktor Marek Luca Tomás Αλέξης Иван Sara Tom Ana Mila".split(
    " ",
  );
const sentences = [
  "She was followed on foot twice in the last week, and he waited outside the school on Tuesday.",
  "The bail condition not to contact expires before the hearing, and nobody has told her the new date.",
  "A neighbour heard shouting at about three in the morning and called the police, who found both children awake.",
  "He has the spare key of the flat and has come in twice while she was at work.",
  "She wants to stay near the school and her sister, who lives in the next street and knows.",
  "There is a history of strangulation; she lost consciousness once in the spring and did not see a doctor.",
  "Both children are on a plan since June; the younger one has stopped speaking at nursery.",
  "He has sent more than forty messages a day from new numbers, some with pictures of the front door.",
  "The tenancy is in his name and the arrears are about to lead to notice.",
  "She is most afraid of the collection times and asked that nobody telephones in the evening.",
];
const deeds = [
  "Change the locks and fit a chain on the front door",
  "Apply for a non-molestation order before bail ends",
  "Change collection times with the school",
  "Put a marker on the address so that calls are answered at once",
  "Refer to the men’s programme and report whether he attends",
  "Send written information on the contacts of mental health",
  "Visit with the adviser on a Tuesday morning",
  "Check the tenancy and offer a managed move",
];

/** Something that chooses; a number from 0 to 1. */
export type Random = () => number;

const oneOf = (random: Random, list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";

export const familyName = (random: Random): string => oneOf(random, families);
export const givenName = (random: Random): string => oneOf(random, given);
export const deed = (random: Random): string => oneOf(random, deeds);

/** Text of about so many characters, made of sentences as they are said in a conference. */
export function prose(random: Random, characters: number): string {
  let text = "";
  while (text.length < characters) text += `${text === "" ? "" : " "}${oneOf(random, sentences)}`;
  return text;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
