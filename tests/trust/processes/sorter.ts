// Another program: opens an area and sorts more than its cache holds. Arguments: folder, the words in each row, and
// `careless` to leave out where the program keeps its sorts.
import { enterAs } from "../areas.ts";

const [folder = "", words = "", how = ""] = process.argv.slice(2);
const area = await enterAs(folder);
area.reader.pragma("cache_size = -1000");
if (how === "careless") area.reader.pragma("temp_store = DEFAULT");
const sorted = area.reader.prepare(`
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
  SELECT '${words}' || hex(i * 7919 % 60013) || printf('%0200d', i) AS text FROM n ORDER BY text`);
sorted.iterate().next();
process.exit(0);
