import { checkingThread } from "./leak/checking.ts";
import { printingThread } from "./printing.ts";

/** Has the threads of the documents ready before somebody asks for a file: they start while it is chosen who gets one. */
export function prepareThreads(): void {
  printingThread.prepare();
  checkingThread.prepare();
}

/** Ends those that wait, and with them what they remember of the last documents: nobody is signed in any more. */
export async function endThreads(): Promise<void> {
  await Promise.all([printingThread.end(), checkingThread.end()]);
}
