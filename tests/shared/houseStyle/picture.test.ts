import { expect, test } from "vitest";
import { pictureProblems, readPicture } from "../../../shared/houseStyle/picture.ts";
import { aJpeg, aPng, chunk, pngHead, pngStart, segment } from "../../electron/houseStyle/aPicture.ts";

const read = (bytes: Uint8Array) => readPicture(bytes, 500);
const secret = "ADA BROOK 51.5 N";
const holds = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(secret);

test("a PNG is its pixels: what a camera or a program wrote beside them is left out", () => {
  const told = ["tEXt", "iTXt", "eXIf", "tIME", "iCCP", "prVt"].map((name) => chunk(name, Buffer.from(secret)));
  const behind = Buffer.concat([aPng(120, 40, told), Buffer.from(secret)]);
  expect(holds(behind)).toBe(true);
  const picture = read(behind);
  expect(picture).toMatchObject({ ok: true, value: { kind: "png", width: 120, height: 40 } });
  expect(picture.ok && Buffer.from(picture.value.bytes).equals(aPng(120, 40))).toBe(true);
});

test("a JPEG is its pixels: places, thumbnails and comments are left out", () => {
  const told = [
    segment(0xe1, Buffer.from(`Exif\0\0${secret}`)),
    segment(0xe2, Buffer.from(`ICC_PROFILE${secret}`)),
    segment(0xed, Buffer.from(secret)),
    segment(0xfe, Buffer.from(secret)),
    segment(0xe0, Buffer.from(`JFXX ${secret}`)),
  ];
  const picture = read(Buffer.concat([aJpeg(64, 32, told), Buffer.from(secret)]));
  expect(picture).toMatchObject({ ok: true, value: { kind: "jpg", width: 64, height: 32 } });
  expect(picture.ok && Buffer.from(picture.value.bytes).equals(aJpeg(64, 32))).toBe(true);
});

const wrongSum = aPng();
wrongSum[40] = (wrongSum[40] ?? 0) ^ 1;
const noPixels = Buffer.concat([pngStart, pngHead(40, 40), chunk("IEND", Buffer.alloc(0))]);

const refusals: readonly (readonly [string, (typeof pictureProblems)[number], Uint8Array])[] = [
  ["nothing", "houseStyle.pictureKind", new Uint8Array()],
  ["a GIF under another name", "houseStyle.pictureKind", Buffer.from("GIF89a and so on")],
  ["an SVG, which can hold a script", "houseStyle.pictureKind", Buffer.from("<svg onload='x'/>")],
  ["a Word file", "houseStyle.pictureKind", Buffer.from("PK\u0003\u0004")],
  ["a PNG that is cut off", "houseStyle.pictureDamaged", aPng().subarray(0, 70)],
  ["a PNG with a bit that fell over", "houseStyle.pictureDamaged", wrongSum],
  ["a PNG without pixels", "houseStyle.pictureDamaged", noPixels],
  [
    "a PNG that does not begin with its size",
    "houseStyle.pictureDamaged",
    Buffer.concat([pngStart, chunk("IDAT", Buffer.alloc(8))]),
  ],
  ["a JPEG that is cut off", "houseStyle.pictureDamaged", aJpeg().subarray(0, 120)],
  ["a JPEG without an end", "houseStyle.pictureDamaged", aJpeg().subarray(0, -2)],
  [
    "a JPEG of 12 lossless bits",
    "houseStyle.pictureDamaged",
    Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xc3, Buffer.alloc(9))]),
  ],
  ["a dot", "houseStyle.pictureTooSmall", aPng(8, 8)],
  ["5,000 pixels", "houseStyle.pictureTooManyPixels", aPng(5000, 16)],
  ["a picture that says it has 65,535 lines", "houseStyle.pictureTooManyPixels", aJpeg(64, 65_535)],
  ["600 KB", "houseStyle.pictureTooLarge", Buffer.concat([aPng(), Buffer.alloc(600_000)])],
];
test.each(refusals)("%s is refused: %s", (_, code, bytes) => {
  expect(read(bytes)).toMatchObject({ ok: false, failure: { code } });
});

test("each reason has a picture here", () => {
  expect(new Set(refusals.map(([, code]) => code))).toEqual(new Set(pictureProblems));
});

test("any bytes that are spoilt end in a reason or a picture, never in an accident", () => {
  for (const whole of [aPng(), aJpeg()])
    for (let at = 0; at < whole.length; at += 1) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
      const picture = read(spoilt);
      if (!picture.ok) expect(pictureProblems).toContain(picture.failure.code);
    }
});
