import { strFromU8, unzipSync } from "fflate";
import { largestFileAskedAbout } from "../../../shared/documents/copies.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";

// A header of a page is a few kilobytes. What claims more is not unpacked, and what is longer than it claims is cut.
const mostParts = 60;
const largestPart = 512 * 1024;
const largestTogether = 2 * 1024 * 1024;
const onPages = /^word\/(?:header|footer)\d*\.xml$/u;
const zipMark = Buffer.from("PK\u0003\u0004", "latin1");
const containerMark = Buffer.from("d0cf11e0a1b11ae1", "hex");
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

type Refusal = "documents.fileTooLarge" | "documents.fileNotWord" | "documents.fileDamaged" | "documents.fileLocked";

/** The headers and footers of a Word file as XML, or why it cannot be read; nothing else of it is unpacked. */
export function pageParts(bytes: Buffer): Result<readonly string[], Refusal> {
  if (bytes.subarray(0, containerMark.length).equals(containerMark))
    return fail(bytes.includes(encryptedPackage) ? "documents.fileLocked" : "documents.fileNotWord");
  if (!bytes.subarray(0, zipMark.length).equals(zipMark)) return fail("documents.fileNotWord");
  let isWord = false;
  let parts = 0;
  let together = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        isWord ||= name === "word/document.xml";
        if (!onPages.test(name)) return false;
        parts += 1;
        together += Math.max(originalSize, size);
        return parts <= mostParts && originalSize <= largestPart && together <= largestTogether;
      },
    });
    if (!isWord) return fail("documents.fileNotWord");
    if (parts > mostParts || together > largestTogether)
      return fail("documents.fileTooLarge", { most: largestFileAskedAbout });
    if (Object.keys(unpacked).length < parts) return fail("documents.fileTooLarge", { most: largestFileAskedAbout });
    return ok(Object.values(unpacked).map((part) => strFromU8(part)));
  } catch {
    // Cut off, or not a zip inside: whatever it was, there is nothing in it to read.
    return fail("documents.fileDamaged");
  }
}
