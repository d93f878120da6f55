// The desk as a utility process: it speaks as to any parent process, and this file carries that over Electron's port.
const port = process.parentPort;
process.send = (message: unknown): boolean => {
  port.postMessage(message);
  return true;
};
port.on("message", ({ data }) => process.emit("message", data, undefined));
await import("../../desk/main.ts");

export {};
