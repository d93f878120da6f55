import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The program's own Python where it brings one; else that of the system, with the module that speaks to the office.
const python = ["/usr/bin/python3", "python3"].find((program) => {
  try {
    execFileSync(program, ["-c", "import uno"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

/** Whether this machine can have LibreOffice open a file that asks for a passphrase. */
export const canOpenProtected = python !== undefined;

// Over a pipe of the machine: nothing listens on a network.
const script = `
import sys, time, uno
from com.sun.star.beans import PropertyValue
pipe, url, password = sys.argv[1:4]
resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
for attempt in range(240):
    try:
        context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.25)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
def value(name, given):
    one = PropertyValue()
    one.Name, one.Value = name, given
    return one
document = None
try:
    document = desktop.loadComponentFromURL(url, "_blank", 0, (value("Hidden", True), value("Password", password)))
except Exception:
    pass
print("REFUSED" if document is None else "OPENED")
if document is not None:
    names = document.TextTables.ElementNames
    print(document.Text.String)
    for name in names:
        table = document.TextTables.getByName(name)
        for cell in table.CellNames:
            print(table.getCellByName(cell).String)
    document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
`;

/** The text of a protected file as LibreOffice opens it with a passphrase; null where it refuses. */
export function openedByLibreOffice(file: Uint8Array, passphrase: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), "concord-protected-"));
  const pipe = `concord${process.pid}${Date.now()}`;
  const path = join(folder, "document.docx");
  writeFileSync(path, file);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const office = spawn("soffice", [profile, "--headless", "--norestore", `--accept=pipe,name=${pipe};urp`], {
    stdio: "ignore",
  });
  try {
    const said = execFileSync(python ?? "python3", ["-c", script, pipe, `file://${path}`, passphrase], {
      encoding: "utf8",
      timeout: 120_000,
    });
    const [verdict, ...lines] = said.split("\n");
    return verdict === "OPENED" ? lines.join("\n") : null;
  } finally {
    office.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
