import { Base } from "../../../shared/houseStyle/base.ts";
import { HouseLook, HouseStyle, usualLook, type HouseText } from "../../../shared/houseStyle/model.ts";
import type { Picture } from "../../../shared/houseStyle/picture.ts";
import { HouseFileId } from "../../../shared/ids.ts";
import type { Reading, Writing } from "../context.ts";

/** The logo as it is printed. */
export interface Logo extends Picture {
  readonly altText: string;
}

/** Everything a document of the area is printed with besides its own content: the same gives the same bytes. */
export interface House {
  readonly font: string;
  readonly headingColour: string;
  readonly lineColour: string;
  readonly texts: readonly HouseText[];
  readonly logo: Logo | null;
  readonly base: Base | null;
}

type Looking = Pick<Reading | Writing, "db" | "area">;

const rowOf = ({ db }: Looking) => db.selectFrom("house_style").selectAll().where("id", "=", 1).executeTakeFirst();

/** What was typed and chosen; as usual where nothing was. */
export async function houseStyleOf(looking: Looking): Promise<HouseStyle> {
  const row = await rowOf(looking);
  const { logoAltText, ...look } = row ? HouseLook.parse({ ...usualLook, ...JSON.parse(row.look) }) : usualLook;
  return {
    ...look,
    texts: [...look.texts],
    marking: looking.area.settings.marking,
    logo: row?.logo_id ? { fileId: HouseFileId.parse(row.logo_id), altText: logoAltText } : null,
    baseId: row?.base_id ? HouseFileId.parse(row.base_id) : null,
  };
}

const fileOf = ({ db }: Looking, id: string) =>
  db.selectFrom("house_files").selectAll().where("id", "=", id).executeTakeFirst();

/** The logo in use, or null. */
export async function logoOf(looking: Looking, { logo }: HouseStyle): Promise<Logo | null> {
  const file = logo === null ? undefined : await fileOf(looking, logo.fileId);
  if (logo === null || file?.kind !== "LOGO") return null;
  const { name, bytes, width, height } = file;
  return {
    kind: name === "logo.png" ? "png" : "jpg",
    width,
    height,
    bytes: new Uint8Array(bytes),
    altText: logo.altText,
  };
}

/** What is used of the area's own Word file, or null. */
export async function baseOf(looking: Looking, { baseId }: HouseStyle): Promise<Base | null> {
  const file = baseId === null ? undefined : await fileOf(looking, baseId);
  return file?.kind === "BASE" ? Base.parse(JSON.parse(Buffer.from(file.bytes).toString("utf8"))) : null;
}

/** The house style as the printer and the composers need it. */
export async function houseOf(looking: Looking): Promise<House> {
  const style = await houseStyleOf(looking);
  const { font, headingColour, lineColour, texts } = style;
  return {
    font,
    headingColour,
    lineColour,
    texts,
    logo: await logoOf(looking, style),
    base: await baseOf(looking, style),
  };
}

/** Whether a file of that kind and id is still kept. */
export const isFileThere = async ({ db }: Looking, kind: "LOGO" | "BASE", id: string): Promise<boolean> =>
  (await db.selectFrom("house_files").select("id").where("id", "=", id).where("kind", "=", kind).executeTakeFirst()) !==
  undefined;

/** Files that are kept besides the one in use, so that a change can be taken back. */
const keptBefore = 8;

/** Keeps a file; of those before it that are not in use only the last few stay. */
export async function keepFile(
  { db, area, newId }: Writing,
  file: {
    readonly kind: "LOGO" | "BASE";
    readonly name: string;
    readonly width: number;
    readonly height: number;
    readonly bytes: Uint8Array;
  },
): Promise<HouseFileId> {
  const id = HouseFileId.parse(newId());
  const older = await db
    .selectFrom("house_files")
    .select("id")
    .where("kind", "=", file.kind)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("house_style")
            .select("house_style.id")
            .where((or) =>
              or.or([
                or("house_style.logo_id", "=", or.ref("house_files.id")),
                or("house_style.base_id", "=", or.ref("house_files.id")),
              ]),
            ),
        ),
      ),
    )
    .orderBy("id", "desc")
    .execute();
  for (const old of older.slice(keptBefore)) await db.deleteFrom("house_files").where("id", "=", old.id).execute();
  await db
    .insertInto("house_files")
    .values({ ...file, id, bytes: Buffer.from(file.bytes), taken_at: area.now })
    .execute();
  return id;
}

/** Writes the style down; the marking stands with the settings of the area. */
export async function keepStyle({ db, area }: Writing, style: HouseStyle): Promise<void> {
  const { font, headingColour, lineColour, texts, marking, logo, baseId } = style;
  const look: HouseLook = { font, headingColour, lineColour, texts, logoAltText: logo?.altText ?? "" };
  const values = { look: JSON.stringify(look), logo_id: logo?.fileId ?? null, base_id: baseId };
  await db
    .insertInto("house_style")
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
  if (marking === area.settings.marking) return;
  await db
    .updateTable("area")
    .set({ settings: JSON.stringify({ ...area.settings, marking }) })
    .execute();
}
