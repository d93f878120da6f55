// Gives a plain Node process the port by which Electron's utility processes speak, then becomes the bundled desk.
import { EventEmitter } from "node:events";
import { pathToFileURL } from "node:url";

const [desk] = process.argv.splice(2, 1);
const send = process.send.bind(process);
process.parentPort = Object.assign(new EventEmitter(), { postMessage: (message) => void send(message) });
const early = [];
const keep = (data) => early.push(data);
process.on("message", keep);
await import(pathToFileURL(desk));
process.off("message", keep);
for (const data of early) process.parentPort.emit("message", { data });
