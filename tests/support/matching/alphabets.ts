/** Official ways of writing Greek and Cyrillic in Latin letters, and how neighbours write them by ear. Longest first. */
export type Table = Readonly<Record<string, string>>;

const table = (text: string): Table =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/u)
      .map((pair) => {
        const [from = "", to = ""] = pair.split("=");
        return [from, to];
      }),
  );

const elot = table(`
  ου=ou αυ=av ευ=ev ηυ=iv γγ=ng γξ=nx γχ=nch μπ=mp ντ=nt γκ=gk
  α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o`);
/** ISO 843, its transliteration without marks. */
const iso843 = table(`
  ου=ou α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o`);
/** As Greeks abroad spell their own names. */
const greekByEar = table(`
  ου=ou αι=e ει=i οι=i υι=i αυ=af ευ=ef γγ=ng γκ=g μπ=b ντ=d τζ=tz γι=yi
  α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=f χ=h ψ=ps ω=o`);
const greekInGerman = table(`
  ου=u αυ=av ευ=ev γγ=ng γκ=g μπ=b ντ=d
  α=a β=w γ=g δ=d ε=e ζ=s η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=ph χ=ch ψ=ps ω=o`);

/** The Bulgarian law on transliteration. */
const bulgarian = table(`
  а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sht ъ=a ь=y ю=yu я=ya ё=e э=e ы=y`);
/** ISO 9 and the scientific way, without marks. */
const scientific = table(`
  а=a б=b в=v г=g д=d е=e ё=e ж=z з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=c ш=s щ=st ъ=a ы=y ь= э=e ю=ju я=ja`);
/** ICAO 9303, Russian passports. */
const icao = table(`
  а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia`);
const cyrillicInGerman = table(`
  а=a б=b в=w г=g д=d е=e ё=jo ж=sch з=s и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=ch ц=z ч=tsch ш=sch щ=schtsch ъ=a ы=y ь= э=e ю=ju я=ja`);
const cyrillicInFrench = table(`
  а=a б=b в=v г=gu д=d е=e ё=io ж=j з=z и=i й=ï к=k л=l м=m н=n о=o п=p р=r с=s т=t у=ou ф=f х=kh ц=ts ч=tch ш=ch щ=chtch ъ=a ы=y ь= э=e ю=iou я=ia`);
const cyrillicInSpanish = table(`
  а=a б=b в=v г=g д=d е=e ё=io ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=j ц=ts ч=ch ш=sh щ=sch ъ=a ы=y ь= э=e ю=iu я=ia`);
const cyrillicInEstonian = table(`
  а=a б=b в=v г=g д=d е=e ё=jo ж=ž з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=hh ц=ts ч=tš ш=š щ=štš ъ=a ы=õ ь= э=e ю=ju я=ja`);
const cyrillicInRomanian = table(`
  а=a б=b в=v г=g д=d е=e ё=io ж=j з=z и=i й=i к=c л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ț ч=ci ш=ș щ=șt ъ=ă ы=î ь= э=e ю=iu я=ia`);

export const greekTables: readonly Table[] = [elot, elot, iso843, greekByEar, greekByEar, greekInGerman];
export const bulgarianTables: readonly Table[] = [
  bulgarian,
  bulgarian,
  bulgarian,
  scientific,
  cyrillicInGerman,
  cyrillicInFrench,
  cyrillicInSpanish,
  cyrillicInRomanian,
];
export const russianTables: readonly Table[] = [
  icao,
  icao,
  bulgarian,
  scientific,
  cyrillicInGerman,
  cyrillicInFrench,
  cyrillicInSpanish,
  cyrillicInEstonian,
];

/** A name in Latin letters after a table, each word with a capital. */
export function written(name: string, letters: Table): string {
  const plain = name
    .normalize("NFD")
    .replace(/(?<=[αεηιουωΑΕΗΙΟΥΩ])\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase();
  const keys = Object.keys(letters).toSorted((one, other) => other.length - one.length);
  let out = "";
  for (let at = 0; at < plain.length;) {
    const key = keys.find((one) => plain.startsWith(one, at));
    out += key === undefined ? plain[at] : letters[key];
    at += key?.length ?? 1;
  }
  return out.replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
