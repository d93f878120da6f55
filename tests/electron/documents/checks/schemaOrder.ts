// The order in which the schema of Word wants the properties of a thing; Word refuses some files that have them otherwise,
// and silently forgets properties of others. Of ISO 29500-1, chapter 17, as far as anything of it is printed here.

const borders = "top left start bottom right end insideH insideV tl2br tr2bl";
const paragraphOnly =
  "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange";

const orders = {
  pPr: paragraphOnly,
  rPr: "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
  tbl: "tblPr tblGrid tr",
  tblPr:
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  tblBorders: borders,
  tcBorders: borders,
  tcMar: "top left start bottom right end",
  tcPr: "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  pBdr: "top left bottom right between bar",
  sectPr:
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
  style:
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
  styles: "docDefaults latentStyles style",
  docDefaults: "rPrDefault pPrDefault",
  abstractNum: "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
  lvl: "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
  numbering: "numPicBullet abstractNum num numIdMacAtCleanup",
} as const;

/** Names of the children of an element in the order of the schema, without their prefix. */
export const schemaOrder: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(orders).map(([name, children]) => [`w:${name}`, children.split(" ").map((child) => `w:${child}`)]),
);

/** Of which any number may stand one after another; of everything else there is one. */
export const mayRepeat: ReadonlySet<string> = new Set(
  "tr headerReference footerReference style lvl num abstractNum tblStylePr numPicBullet"
    .split(" ")
    .map((one) => `w:${one}`),
);

/** What has to come first in an element, where it is there at all. */
export const firstIn: ReadonlyMap<string, string> = new Map([
  ["w:p", "w:pPr"],
  ["w:r", "w:rPr"],
  ["w:tc", "w:tcPr"],
  ["w:tr", "w:trPr"],
]);
