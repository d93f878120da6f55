// Texts that have broken other programs: each may stand in any field. Written out once, so that every room is held against
// the same.

const codes = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** The 65 controls: C0, DEL and C1. */
const controls: readonly string[] = [...codes(0, 0x1f), ...codes(0x7f, 0x9f)];
/** The 66 non-characters: those of the Arabic block, and the last two of each plane. */
const nonCharacters: readonly string[] = [
  ...codes(0xfdd0, 0xfdef),
  ...Array.from({ length: 17 }, (_, plane) => codes(plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff)).flat(),
];
const around = (pieces: readonly string[]): string => pieces.map((piece) => `x${piece}y`).join("");

const tags = ["script", "img", "svg", "iframe", "body", "details", "math", "video", "style", "template", "object", "a"];
const events = ["onerror", "onload", "onclick", "onfocus", "ontoggle", "onpointerenter", "onanimationend"];
const calls = ["alert(1)", "fetch('//x.example')", "eval(name)", "location='//x.example'"];
const breaks = ['"', "'", "`", "'\"", "-->", "]]>", "*/", "</textarea>", "</style>", "</title>"];

/** Tags with what they would run, out of attributes, comments and other elements. */
const markup: readonly string[] = [
  ...tags.flatMap((tag, index) => [
    `<${tag} ${events[index % events.length]}=${calls[index % calls.length]}>`,
    `${breaks[index % breaks.length]}><${tag.toUpperCase()}/${events[(index + 3) % events.length]}="${calls[(index + 1) % calls.length]}">`,
    `<${tag}\u0000 \u200b${events[(index + 1) % events.length]} = '${calls[(index + 2) % calls.length]}' `,
  ]),
  `<a href="java\tscript:alert(1)">x</a>`,
  `<a href="&#x6a;avascript:alert(1)">x</a>`,
  `data:text/html;base64,PHNjcmlwdD4=`,
  `<svg><animate attributeName=href values=javascript:alert(1) /></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src onerror=alert(1)>">`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  `x" style="background:url(//x.example)" y="`,
  `@import '//x.example';*{color:expression(alert(1))}`,
];

/** What other programs take for a formula, a field, a template or a part of a Word file. */
const instructions: readonly string[] = [
  ...["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r=", "|"].map(
    (start) => `${start}HYPERLINK("http://x.example","x")`,
  ),
  `=cmd|' /C calc'!A0`,
  `DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"`,
  `{ INCLUDEPICTURE "http://x.example/x.png" \\d }`,
  `</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDE</w:instrText></w:r>`,
  `</w:p><w:sectPr/><w:altChunk r:id="rId1"/>`,
  `<![CDATA[x]]>&amp;&lt;&#x41;&nbsp;&unknown;`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  `<?xml version="1.0"?><?php echo 1 ?>`,
  "{{name}} {{- name}} {{constructor.constructor('return 1')()}}",
  '$t(page:file) $t(minutes:title, {"count": 2})',
  "{page} {pages} {0} %s %d %n ${7*7} #{7*7} <%= 7*7 %> $& $1 $` $'",
  "' OR 1=1 -- ; DROP TABLE cases; \" UNION SELECT",
  "__proto__ constructor toString null undefined NaN true -0 1e999",
  "../../etc/passwd ..\\..\\x C:\\Users\\x \\\\server\\share CON NUL LPT1",
];

/** Writing of many kinds, whole and broken. */
const writing: readonly string[] = [
  around(controls),
  around(nonCharacters),
  "a\ud800b\udc00c\ud83d",
  "one\r\ntwo\rthree\u2028four\u2029five\u000bsix\fseven\u0085eight",
  "שלום, 12 עולם! Anna בע״מ (א) · مرحبا بالعالم ١٢٣ محمد-علي · ܫܠܡܐ · ދިވެހި",
  "safe\u202egnp.exe\u202c \u2066x\u2069 \u2067y\u2069 \u200fz\u200e \u061cw",
  `Z${"\u0300\u0316\u0334".repeat(50)}algo`,
  "👩‍👧‍👦 🏳️‍🌈 👍🏽 1️⃣ 🇪🇪 🧑🏿‍🦽‍➡️ ❤️ ☒☐☑",
  "İstanbul ıI iİ TİTLE · ΟΔΟΣ οδός Σίσυφος · ẞ ß ﬁ ﬀ ǅ ŉ",
  "caf\u00e9 cafe\u0301 \u1e9b\u0323 \uac00 \u1100\u1161 \u2126 \u212b",
  "O'Neill-Łukasiewicz d’Ángelo  van  der  Żuławski Þórður Nguyễn Ñúñez",
  "Παναγιώτης Ελένη ϊΐ · Десислава Илиева Ђѓѝ · Ștefan Ţepeş Ă Î · Mägi Õunapuu Šarūnas",
  "தமிழ் முதல்வர் · 漢字 かな カナ 한국어 · ไทย · हिन्दी क्ष · ქართული · አማርኛ · 𠮷 𝔘𝔫𝔦",
  "\ue000\uf8ff\u{f0000}\u{10fffd} private",
  "zero\u200bwidth\u200cnon\u200djoiner\u2060word\ufeffjoiner\u00adsoft\u034f \u00a0hard",
  "   spaces   at   both   ends   ",
  "x",
  "ä".repeat(300),
  "W".repeat(5000),
  "\n\n\n",
  "\t\t tabs \t",
];

/** Every text, with a word for what it is of. */
export const hostileTexts: readonly (readonly [what: string, text: string])[] = [
  ...writing.map((text, index) => [`writing ${index + 1}`, text] as const),
  ...instructions.map((text, index) => [`instruction ${index + 1}`, text] as const),
  ...markup.map((text, index) => [`markup ${index + 1}`, text] as const),
];
