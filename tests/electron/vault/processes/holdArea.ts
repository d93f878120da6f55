// Another program: signs in, writes one row, says `open`, and holds the area until it is killed.
import { signInAs } from "../people.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Which folder?");
const signedIn = await signInAs(folder);
if (!signedIn.ok) process.exit(1);
signedIn.value.writer.exec("CREATE TABLE kept (text TEXT NOT NULL) STRICT; INSERT INTO kept VALUES ('acknowledged')");
process.stdout.write("open\n");
setInterval(() => undefined, 1000);
