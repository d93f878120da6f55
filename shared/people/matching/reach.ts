import { foldText } from "../../text.ts";
import { toLatin } from "./script.ts";

/** The last nine digits of a telephone number, however it was grouped and whether or not its country is written; "" when too short. */
export function phoneForm(value: string): string {
  const digits = value.replace(/\D/gu, "");
  return digits.length < 7 ? "" : digits.slice(-9);
}

const kinds =
  "street st road rd avenue ave av lane ln drive dr close crescent place pl rue boulevard bd chemin allee strasse str weg platz calle c plaza odos ulitsa ul strada tee tanav flat apt app apartment wohnung piso n no nr".split(
    " ",
  );

/** An address without the words that are written in many ways: its numbers and its names in one order; "" without a number. */
export function addressForm(value: string): string {
  const words = foldText(value)
    .replace(/(\p{L})strasse\b/gu, "$1 strasse")
    .split(" ")
    .map(toLatin)
    .filter((word) => word !== "" && !kinds.includes(word));
  const numbers = words.filter((word) => /\d/u.test(word));
  const names = words.filter((word) => !/\d/u.test(word));
  return numbers.length === 0 || names.length === 0 ? "" : [...numbers.slice(0, 2), ...names.slice(0, 1)].join(" ");
}
