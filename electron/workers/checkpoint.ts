import { parentPort, workerData } from "node:worker_threads";
import { checkpoint, type WorkerData } from "../vault/vault.ts";

parentPort?.postMessage({ answer: checkpoint(workerData as WorkerData) });
