import { CaseId, HearingId } from "../../../shared/ids.ts";
import { excerptOf, indexQuestion, marksIn, type Range, type TypedWord } from "../../../shared/search/words.ts";
import { breathe } from "../../store/inTurns.ts";
import { namesOfCases } from "../cases/rows.ts";
import type { Reading } from "../context.ts";
import { hearingsBesideIndex, pieceKinds, piecesOf, type HearingPiece } from "../meeting/rows.ts";
import { inOrder, mostCounted, shownOf, walk, type Patience, type Search, type Shown, type Walked } from "./walk.ts";

interface FoundPiece {
  readonly piece: HearingPiece;
  readonly marks: readonly Range[];
}

const hearingsAtOnce = 10;
/** Hearings that are always looked through, however long it takes. */
const alwaysLookedThrough = 60;

const holding = (pieces: readonly HearingPiece[], typed: readonly TypedWord[]): FoundPiece[] =>
  pieces.flatMap((piece) => {
    // What the index or a filter let through must also be in the very text that is shown.
    const marks = marksIn(piece.text, typed, false);
    return marks ? [{ piece, marks }] : [];
  });

/** The hearings that are not in the index are read through, the newest first. */
async function besideIndex(
  reading: Reading,
  typed: readonly TypedWord[],
  patience: Patience,
): Promise<Walked<FoundPiece>> {
  const ids = await hearingsBesideIndex(reading);
  const rows: FoundPiece[] = [];
  for (let from = 0; from < ids.length; from += hearingsAtOnce) {
    if (from >= alwaysLookedThrough && patience.isOver()) return { rows, more: true, unfinished: true };
    const hearingIds = ids.slice(from, from + hearingsAtOnce);
    for (const kind of pieceKinds) rows.push(...holding(await piecesOf(reading, kind, { hearingIds }), typed));
    if (rows.length > mostCounted) return { rows: rows.slice(0, mostCounted), more: true, unfinished: false };
    await breathe();
  }
  return { rows, more: false, unfinished: false };
}

/** What was said and written in hearings, as far as this session reads it there (`RULES.md` 3 rows 12 and 13), the newest first. */
export async function hearingsFound(reading: Reading, { typed, most, patience }: Search): Promise<Shown> {
  const inIndex = await walk(reading, indexQuestion(pieceKinds, typed), patience, async (ids, found) => {
    const pieces: HearingPiece[] = [];
    for (const kind of pieceKinds) {
      const objectIds = found.flatMap((one) => (one.kind === kind ? [one.objectId] : []));
      if (objectIds.length > 0) pieces.push(...(await piecesOf(reading, kind, { objectIds })));
    }
    return holding(
      inOrder(ids, pieces, ({ objectId }) => objectId),
      typed,
    );
  });
  const parts = [await besideIndex(reading, typed, patience), inIndex];
  const found = parts
    .flatMap(({ rows }) => rows)
    .toSorted((one, other) => other.piece.day.localeCompare(one.piece.day));
  const names = await namesOfCases(
    reading,
    found.slice(0, most).map(({ piece }) => piece.caseId),
  );
  const walked: Walked<FoundPiece> = {
    rows: found,
    more: parts.some(({ more }) => more),
    unfinished: parts.some(({ unfinished }) => unfinished),
  };
  return shownOf(walked, most, ({ piece, marks }) => ({
    kind: "hearing",
    hearingId: HearingId.parse(piece.hearingId),
    caseId: CaseId.parse(piece.caseId),
    day: piece.day,
    piece: piece.piece,
    agencyName: piece.agencyName,
    excerpt: excerptOf(piece.text, marks),
    title: { text: names.get(piece.caseId)?.victimName ?? "", marks: [] },
    reference: piece.reference,
  }));
}
