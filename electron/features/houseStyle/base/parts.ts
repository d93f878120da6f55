import { posix } from "node:path";
import { unzipSync } from "fflate";
import { largestBaseKilobytes } from "../../../../shared/houseStyle/model.ts";
import { Refused } from "./refusal.ts";
import { attributeOf, BadXml, elementsIn, readLongXml, readXml, type Element } from "./xml.ts";

const mostParts = 400;
const mostUnpacked = 24 * 1024 * 1024;
const mostOfAPart = 4 * 1024 * 1024;
/** A letterhead has next to no text of its own. */
const mostOfText = 1024 * 1024;
const mostAtOnce = 512 * 1024;

/** One relationship of a part to another one. */
export interface Related {
  readonly id: string;
  /** The last word of its type: `header`, `image`, `attachedTemplate`. */
  readonly type: string;
  readonly target: string;
}

/** A Word file taken apart: its parts by name, read when they are asked for. */
export interface WordFile {
  readonly main: string;
  xml(part: string): Element;
  /** A part that may be long, in turns. */
  longXml(part: string): Promise<Element>;
  bytes(part: string): Uint8Array | null;
  related(part: string): readonly Related[];
}

/** A part that is not well formed, or not text at all, which throws a TypeError. */
const damaged = (problem: unknown, part: string): unknown =>
  problem instanceof BadXml || problem instanceof TypeError ? new Refused("houseStyle.baseDamaged", { part }) : problem;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Files of the time before docx, and files behind a password, are one kind of container. */
function refuseOther(bytes: Uint8Array): void {
  if (bytes.length > largestBaseKilobytes * 1024)
    throw new Refused("houseStyle.baseTooLarge", { most: largestBaseKilobytes / 1000 });
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const isProtected = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new Refused(isProtected ? "houseStyle.baseProtected" : "houseStyle.baseOldWord");
  }
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) throw new Refused("houseStyle.baseNotWord");
}

const isPlainName = (name: string): boolean =>
  !/[\\\u0000-\u001f:]|^\/|(?:^|\/)\.\.?(?:\/|$)|\/\//u.test(name) && name.length <= 200;

/** What the container claims is weighed before anything is unpacked. */
function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const names = new Set<string>();
  let size = 0;
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    const folded = name.toLowerCase();
    if (!isPlainName(name) || names.has(folded)) throw new Refused("houseStyle.baseDamaged", { part: "" });
    names.add(folded);
    size += originalSize;
    if (names.size > mostParts || size > mostUnpacked || originalSize > mostOfAPart)
      throw new Refused("houseStyle.baseTooMuchInside");
    return !name.endsWith("/");
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (problem) {
    if (problem instanceof Refused) throw problem;
    throw new Refused("houseStyle.baseDamaged", { part: "" });
  }
}

/** The part whose relationships a part of that name lists. */
const ownerOf = (relations: string): string => relations.replace(/(^|\/)_rels\/([^/]*)\.rels$/u, "$1$2");

const embedding: ReadonlySet<string> = new Set([
  "oleObject",
  "package",
  "control",
  "activeXControlBinary",
  "aFChunk",
  "subDocument",
  "frame",
]);
const macroPart = /vba(?:project|data)|activex|wordvbadata/iu;

/**
 * Takes a Word file apart and refuses what has no place in one that others will open: macros, objects, links and templates
 * elsewhere, whatever part they hang on.
 */
export function takeApart(bytes: Uint8Array): WordFile {
  refuseOther(bytes);
  const parts = unpacked(bytes);
  const bytesOf = (part: string): Uint8Array => {
    const found = parts.get(part);
    if (!found) throw new Refused("houseStyle.baseDamaged", { part });
    return found;
  };
  const atMost = (most: number, part: string): Uint8Array => {
    const found = bytesOf(part);
    if (found.length > most) throw new Refused("houseStyle.baseTooMuchInside");
    return found;
  };
  const xml = (part: string): Element => {
    try {
      return readXml(atMost(mostAtOnce, part));
    } catch (problem) {
      throw damaged(problem, part);
    }
  };
  if (!parts.has("[Content_Types].xml")) throw new Refused("houseStyle.baseNotWord");
  const types = elementsIn(xml("[Content_Types].xml")).map((element) => attributeOf(element, "ContentType") ?? "");
  const names = [...parts.keys()];
  if (names.some((name) => macroPart.test(name)) || types.some((type) => /macroEnabled|vbaProject|vbaData/u.test(type)))
    throw new Refused("houseStyle.baseMacros");
  if (names.some((name) => /(?:^|\/)embeddings\//iu.test(name)) || types.some((type) => /oleObject/u.test(type)))
    throw new Refused("houseStyle.baseEmbedded");
  const related = new Map(
    names
      .filter((name) => name.endsWith(".rels"))
      .map((name) => [ownerOf(name), relationships(xml(name), ownerOf(name))]),
  );
  for (const { target } of [...related.values()].flat())
    if (!parts.has(target)) throw new Refused("houseStyle.baseDamaged", { part: target });
  const main = related.get("")?.find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined || !types.some((type) => /wordprocessingml\.(?:document|template)\.main\+xml$/u.test(type)))
    throw new Refused("houseStyle.baseNotWord");
  return {
    main,
    xml,
    async longXml(part) {
      try {
        return await readLongXml(atMost(mostOfText, part));
      } catch (problem) {
        throw damaged(problem, part);
      }
    },
    bytes: (part) => parts.get(part) ?? null,
    related: (part) => related.get(part) ?? [],
  };
}

function relationships(root: Element, owner: string): readonly Related[] {
  return elementsIn(root, "Relationship").map((one) => {
    const type = (attributeOf(one, "Type") ?? "").split("/").at(-1) ?? "";
    if (type === "attachedTemplate") throw new Refused("houseStyle.baseRemoteTemplate");
    if (embedding.has(type)) throw new Refused("houseStyle.baseEmbedded");
    if (attributeOf(one, "TargetMode") === "External") throw new Refused("houseStyle.baseLinks");
    const target = attributeOf(one, "Target") ?? "";
    return {
      id: attributeOf(one, "Id") ?? "",
      type,
      target: target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(owner), target),
    };
  });
}
