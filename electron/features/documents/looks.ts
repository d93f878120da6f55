import { AlignmentType } from "docx";
import type { LetterLook, ParagraphLook } from "../../../shared/houseStyle/base.ts";

const aligns = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** Letters in the words of the printing library; what is as usual is not said. */
export const lettersFor = ({ font, size, bold, italics, colour, caps }: LetterLook) => ({
  ...(font === null ? {} : { font }),
  ...(size === null ? {} : { size }),
  ...(bold === null ? {} : { bold }),
  ...(italics === null ? {} : { italics }),
  ...(colour === null ? {} : { color: colour }),
  ...(caps === null ? {} : { allCaps: caps }),
});

/** A paragraph in the words of the printing library; what is as usual is not said. */
export function paragraphFor({ align, before, after, line, left, right, firstLine, hanging }: ParagraphLook) {
  const spacing = {
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
    ...(line === null ? {} : { line }),
  };
  const indent = {
    ...(left === null ? {} : { left }),
    ...(right === null ? {} : { right }),
    ...(firstLine === null || hanging !== null ? {} : { firstLine }),
    ...(hanging === null ? {} : { hanging }),
  };
  return {
    ...(align === null ? {} : { alignment: aligns[align] }),
    ...(Object.keys(spacing).length === 0 ? {} : { spacing }),
    ...(Object.keys(indent).length === 0 ? {} : { indent }),
  };
}
