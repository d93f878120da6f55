import { utilityProcess } from "electron";
import { deskEnvironment, type DeskChild, type DeskProgram } from "../deskChild.ts";

/** Starts the desk as a utility process; `child_process.fork` does not exist once `runAsNode` is off. */
export function forkUtilityDesk(program: DeskProgram): DeskChild {
  const { NODE_OPTIONS: _dropped, ...env } = process.env;
  const child = utilityProcess.fork(program.module, [...program.args], {
    execArgv: [],
    env: { ...env, ...deskEnvironment },
    serviceName: "Concord desk",
    stdio: "inherit",
  });
  return {
    send: (request) => child.postMessage(request),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.once("exit", listener),
    kill: () => {
      // `child.kill()` asks; a desk that is held would not hear it, and its keys must go now.
      if (child.pid !== undefined) process.kill(child.pid, "SIGKILL");
    },
  };
}
