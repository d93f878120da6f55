// A number is compared by its last digits: the prefix of the country comes and goes.
const digitsCompared = 9;
const fewestDigits = 6;
const runOfDigits = /\d(?:[\s()./\-–·+]{0,3}\d){5,}/gu;

/** What of a phone number is compared; null for one too short to be told from any other number. */
export function phoneDigits(phone: string): string | null {
  const digits = phone.normalize("NFKC").replace(/\D/gu, "").slice(-digitsCompared);
  return digits.length < fewestDigits ? null : digits;
}

/** Every row of digits in a text that may be a phone number, with each part of it that is as long as one of these numbers. */
export function* digitsIn(
  text: string,
): Generator<{ readonly from: number; readonly to: number; readonly digits: string }> {
  for (const { 0: run, index } of text.matchAll(runOfDigits)) {
    const digits = run.replace(/\D/gu, "");
    for (let length = fewestDigits; length <= digitsCompared; length++)
      for (let at = 0; at + length <= digits.length; at++)
        yield { from: index, to: index + run.length, digits: digits.slice(at, at + length) };
  }
}
