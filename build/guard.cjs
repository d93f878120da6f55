// Loaded before any TypeScript (node --require): an older Node could not even read the files that follow.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Concord needs Node 22.18 or newer; this is ${process.versions.node}. Install it and start again.\n`,
  );
  process.exit(1);
}
