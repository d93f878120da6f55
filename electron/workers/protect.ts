// A thread that encrypts one file after another: each takes half a second, in which nobody's typing may wait.
import { parentPort } from "node:worker_threads";
import { encryptedFile } from "../features/documents/encrypted.ts";
import type { ProtectJob } from "../features/documents/protecting.ts";

parentPort?.on("message", ({ file, passphrase }: ProtectJob) => {
  parentPort?.postMessage(encryptedFile(file, passphrase));
});
