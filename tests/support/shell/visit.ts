// Opens the program, lets its page try every way out and write down a canary as a careless page would, looks into the
// browser's folder, and ends. Prints one line of JSON. Arguments: seconds to stay, then switches to take away.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { canary } from "./canary.ts";
import { evaluate, openTestProgram } from "./openBridge.ts";

const [seconds = "2", ...without] = process.argv.slice(2);
const program = await openTestProgram({
  adjustSwitches: (switches) => switches.filter((one) => !without.some((name) => one.startsWith(`--${name}`))),
});
const page = program.page;

// Each tells "out" or "blocked".
const waysOut = [
  "fetch('https://example.org/').then(() => 'out', () => 'blocked')",
  "fetch('http://192.0.2.77/').then(() => 'out', () => 'blocked')",
  `new Promise((tell) => {
    const socket = new WebSocket("wss://example.org/");
    socket.onopen = () => tell("out");
    socket.onerror = () => tell("blocked");
  })`,
  `new Promise((tell) => {
    const image = new Image();
    image.onload = () => tell("out");
    image.onerror = () => tell("blocked");
    image.src = "https://example.org/x.png";
  })`,
  `new Promise((tell) => {
    location.assign("https://example.org/");
    setTimeout(() => tell(location.origin === "https://concord.local" ? "blocked" : "out"), 300);
  })`,
  "typeof RTCPeerConnection === 'undefined' ? 'blocked' : 'out'",
  `(() => {
    const inner = document.body.appendChild(document.createElement("iframe"));
    return inner.contentWindow.RTCPeerConnection === undefined ? "blocked" : "out";
  })()`,
];
// These tell the page nothing; only the packets can show whether they got out.
const silentWays = [
  "navigator.sendBeacon('https://example.org/', 'x')",
  "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }))",
  "document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: 'https://a.example.org' }))",
  "document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'https://b.example.org' }))",
  "void open('https://example.org/')",
];
const attempts: unknown[] = [];
for (const way of waysOut) attempts.push(await evaluate(page, way));
for (const way of silentWays) await evaluate(page, way);
await evaluate(page, "concord.call('shell.openProjector', {})");

// What a careless page would do: type into a form, send it, name itself, store it.
await evaluate(
  page,
  `(() => {
    const field = document.body.appendChild(document.createElement("input"));
    field.name = "q";
    field.focus();
    document.title = ${JSON.stringify(canary)};
    localStorage.setItem("typed", ${JSON.stringify(canary)});
    history.pushState({}, "", "/?q=" + ${JSON.stringify(canary)});
  })()`,
);
await page.send("Input.insertText", { text: canary });
await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));

const forms = [Buffer.from(canary, "utf8"), Buffer.from(canary, "utf16le")];
const leaks = readdirSync(program.profile, { recursive: true, encoding: "utf8" }).filter((path) => {
  const file = join(program.profile, path);
  try {
    return statSync(file).isFile() && forms.some((form) => readFileSync(file).includes(form));
  } catch {
    // Files of a living browser come and go.
    return false;
  }
});
program.quit();
const status = await program.ended;
process.stdout.write(`${JSON.stringify({ attempts, leaks, status })}\n`);
process.exit(status);
