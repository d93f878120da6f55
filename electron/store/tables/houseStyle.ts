/** How the area's documents look; one row, with the id 1. */
export interface HouseStyleTable {
  id: number;
  /** `HouseLook` of `shared/houseStyle/model.ts`, as JSON. */
  look: string;
  logo_id: string | null;
  base_id: string | null;
}

/** A logo, or what was understood of a Word file, as JSON. */
export interface HouseFilesTable {
  id: string;
  kind: "LOGO" | "BASE";
  name: string;
  width: number;
  height: number;
  bytes: Uint8Array;
  taken_at: string;
}
