// A process of its own for one derivation: the 256 MiB and whatever Argon2 left in them end with it.
import { hashRaw } from "@node-rs/argon2";
import { z } from "zod";
import { argon2Options } from "./argon2Options.ts";

const Request = z.object({
  passphrase: z.base64(),
  salt: z.base64(),
  costs: z.object({ memoryKiB: z.int(), passes: z.int(), lanes: z.int() }),
});

// Whoever asked may be gone by then: a desk that was killed while somebody signed in.
process.stdout.on("error", () => process.exit(1));
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
const asked = Buffer.concat(chunks).toString("utf8");
if (!asked.endsWith("}")) process.exit(1);
const request = Request.parse(JSON.parse(asked));
const salt = Buffer.from(request.salt, "base64");
process.stdout.write(await hashRaw(Buffer.from(request.passphrase, "base64"), argon2Options(salt, request.costs)));
