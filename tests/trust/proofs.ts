import { alteredLog } from "./alteredLog.ts";
import { anyMessage } from "./anyMessage.ts";
import { bitFlips } from "./bitFlips.ts";
import { foreignOrCut } from "./foreignFiles.ts";
import { fullDisk } from "./fullDisk.ts";
import { keyInMemory } from "./keyInMemory.ts";
import { killedDesk } from "./killedDesk.ts";
import { leavingOut } from "./leavingOut.ts";
import { noTrace } from "./noTrace.ts";
import { powerCuts } from "./powerCuts.ts";
import type { Proof } from "./promise.ts";
import { sameTime } from "./sameTime.ts";
import { sealedCases } from "./sealedCases.ts";
import { secondProgram } from "./secondProgram.ts";
import { silence } from "./silence.ts";
import { wrongPassphrases } from "./wrongPassphrases.ts";

/** Every promise that is tried, in the order of its number. */
export const proofs: readonly Proof[] = [
  killedDesk,
  powerCuts,
  fullDisk,
  bitFlips,
  foreignOrCut,
  wrongPassphrases,
  secondProgram,
  leavingOut,
  anyMessage,
  alteredLog,
  noTrace,
  keyInMemory,
  silence,
  sealedCases,
  sameTime,
];
