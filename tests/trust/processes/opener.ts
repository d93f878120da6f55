// Another program: tries to open an area, says how it went, and holds it until it is killed.
import { enter } from "../areas.ts";

const [folder = ""] = process.argv.slice(2);
const opened = await enter(folder);
process.stdout.write(`${opened.ok ? "open" : opened.failure.code}\n`);
setInterval(() => undefined, 1000);
