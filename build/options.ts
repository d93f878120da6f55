import { parseArgs } from "node:util";
import { say } from "./run.ts";

/**
 * The options of a command line, each with a value; ends the program with a plain sentence for a word it does not know.
 * @param known names with their meaning, for that sentence.
 */
export function optionsOf<const Name extends string>(
  known: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> {
  const names = Object.keys(known) as Name[];
  try {
    const { values } = parseArgs({
      options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
      strict: true,
    });
    return values as Partial<Record<Name, string>>;
  } catch (problem) {
    say(
      `${problem instanceof Error ? problem.message : "Not understood."}\nOptions:\n${names.map((name) => `  --${name}  ${known[name]}`).join("\n")}`,
    );
    process.exit(2);
  }
}
