// Another program: removes Bo and kills itself before its n-th lasting call to the file system; says `done` if it lives.
import fs, { type PathLike } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { renameSync, fsyncSync, openSync } = fs;
let callsLeft = Number.POSITIVE_INFINITY;
const countDown = () => {
  callsLeft -= 1;
  if (callsLeft < 0) process.kill(process.pid, "SIGKILL");
};
fs.renameSync = (from: PathLike, to: PathLike) => {
  countDown();
  renameSync(from, to);
};
fs.fsyncSync = (handle: number) => {
  countDown();
  fsyncSync(handle);
};
fs.openSync = (path: PathLike, flags: fs.OpenMode, mode?: fs.Mode | null) => {
  countDown();
  return openSync(path, flags, mode);
};
syncBuiltinESMExports();

const { bo, must, signInAs } = await import("../people.ts");
const [folder, call] = process.argv.slice(2);
if (folder === undefined) throw new Error("Which folder?");
const area = must(await signInAs(folder));
callsLeft = Number(call);
process.stdout.write("removing\n");
const { accountId, boxPublic } = area.keys;
must(await area.removeAccount(bo.accountId, [{ accountId, boxPublic }]));
callsLeft = Number.POSITIVE_INFINITY;
area.close();
process.stdout.write("done\n");
