import { cpSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import { aDesk } from "../../support/aDesk.ts";

test("an older copy put back opens for reading only and says so; nothing can be written into it", async () => {
  const desk = await aDesk({ cast: ["chair"] });
  await desk.must("unlock.lock", {});
  const kept = `${desk.folder}-kept`;
  cpSync(desk.folder, kept, { recursive: true });
  await desk.signInAs("administrator");
  await desk.must("agencies.add", {
    name: "Later agency",
    type: "OTHER",
    core: false,
    agreementSignedOn: null,
    agreementExpiresOn: null,
  });
  await desk.must("unlock.lock", {});
  rmSync(desk.folder, { recursive: true });
  cpSync(kept, desk.folder, { recursive: true });
  await desk.signInAs("administrator");
  expect((await desk.must("unlock.state", {})).session?.olderCopy).toBe(true);
  expect((await desk.must("agencies.list", {})).map(({ name }) => name)).not.toContain("Later agency");
  expect(
    await desk.refused("agencies.add", {
      name: "Another",
      type: "OTHER",
      core: false,
      agreementSignedOn: null,
      agreementExpiresOn: null,
    }),
  ).toMatchObject({ code: "desk.olderCopy" });
  await desk.close();
});

test("the negative control: without the machine's memory the same copy opens as if nothing had happened", async () => {
  const desk = await aDesk({ cast: ["chair"] });
  await desk.must("unlock.lock", {});
  rmSync(`${desk.machineFolder}/seen.json`);
  await desk.signInAs("administrator");
  expect((await desk.must("unlock.state", {})).session?.olderCopy).toBe(false);
  await desk.close();
});
