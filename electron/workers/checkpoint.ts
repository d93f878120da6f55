import { parentPort } from "node:worker_threads";
import { checkpoint, type WorkerData } from "../vault/vault.ts";

parentPort?.on("message", (area: WorkerData) => parentPort?.postMessage({ answer: checkpoint(area) }));
