/**
 * Numbers of people as everybody may see them: one so small that somebody could be known by it is never shown, nor anything that it follows from.
 *
 * 1–4 is "fewer than 5", as Swedish authorities do it. 0 is shown as 0: it counts nobody, and a reader must be able to tell none from few.
 * Where a number that was chosen is small, no other number of people is shown exactly: not women beside few men, since the text or an indicator may
 * give the total. Where only a number that was not chosen is small, the chosen ones are kept back if it can be reckoned from them by adding and
 * subtracting. Where one number is 1–4 less than what it is likely a part of, the few who are left follow: both are kept back. A share (%) gives no number by itself, but does together with what it is a share of. An indicator counts people unless its unit is
 * plainly something else: an unknown unit is protected. What an earlier clearing of the same report has shown stays known, also when it was taken back.
 */

export interface Indicator {
  name: string;
  unit: string | null;
  value: number;
}

/** What was chosen of a report's numbers; null where it was not, or was not reported. */
export interface ChosenNumbers {
  women: number | null;
  men: number | null;
  /** Of another gender or unknown: chosen with the two before, never shown, and never to be known from them. */
  other: number | null;
  indicators: Indicator[];
  /** Numbers of people in the same report that were not chosen. */
  guarded: number[];
}

/** Exact, or why it is not. */
export type ShownNumber = number | 'fewerThan5' | 'withheld';

export interface ShownNumbers {
  women: ShownNumber | null;
  men: ShownNumber | null;
  indicators: { name: string; unit: string | null; value: ShownNumber }[];
}

const threshold = 5;
const isSmall = (number: number): boolean => number !== 0 && Math.abs(number) < threshold;

const thingUnits =
  /^(aktivitet(er)?|dag(ar)?|företag|föreningar?|gång(er)?|kommun(er)?|kurs(er)?|kurstillfällen|månad(er)?|möten?|organisation(er)?|rapport(er)?|skol(a|or)|tillfällen?|tim(mar)?|träff(ar)?|utbildning(ar)?|veck(a|or)|hours?|days?|weeks?|months?|courses?|meetings?|companies|schools?)$/i;
/** Also "% av deltagarna": units are free text. */
const shareWords = /%|procent|per ?cent|(?<!\p{L})(andel|share)/iu;

type Kind = 'people' | 'share' | 'thing';
function kindOf({ unit }: Pick<Indicator, 'unit'>): Kind {
  const plain = unit?.trim() ?? '';
  return thingUnits.test(plain) ? 'thing' : shareWords.test(plain) ? 'share' : 'people';
}
export const countsPeople = (indicator: Pick<Indicator, 'unit'>): boolean => kindOf(indicator) === 'people';

/** Per cent that an indicator may say: by its unit, or by its name where it has none that says so. Up to 1 it may be a part of one. */
function perCentsOf({ name, unit, value }: Indicator): number[] {
  if (!shareWords.test(`${name} ${unit ?? ''}`)) return [];
  return Math.abs(value) <= 1 ? [value, value * 100] : [value];
}

/** What everybody has been shown of one report. */
export interface KnownNumbers {
  /** Numbers of people by what they count. */
  people: ReadonlyMap<string, number>;
  /** Per cent, of whatever it is. */
  shares: ReadonlySet<number>;
}
export const nothingKnown: KnownNumbers = { people: new Map(), shares: new Set() };

/** What everybody knows once it is shown, beside what was known before. */
export function knownWith(known: KnownNumbers, { women, men, indicators }: ShownNumbers): KnownNumbers {
  const exact = cellsOf({ women, men, indicators: indicators.filter(countsPeople) }).filter((cell): cell is [string, number] => typeof cell[1] === 'number');
  const shares = indicators.flatMap(({ value, ...indicator }) => (typeof value === 'number' ? perCentsOf({ ...indicator, value }) : []));
  return { people: new Map([...known.people, ...exact]), shares: new Set([...known.shares, ...shares]) };
}

function cellsOf<T>({ women, men, indicators }: { women: T | null; men: T | null; indicators: { name: string; value: T }[] }): [string, T | null][] {
  return [['women', women], ['men', men], ...indicators.map(({ name, value }): [string, T] => [`indicator ${name}`, value])];
}

/** What everybody may see of the numbers. @param known from earlier clearings of the same report */
export function shownNumbers(chosen: ChosenNumbers, known: KnownNumbers): ShownNumbers {
  const keepsBack = mustKeepBack(chosen, known);
  const shown = (value: number): ShownNumber => (isSmall(value) ? 'fewerThan5' : keepsBack ? 'withheld' : value);
  const shownOf = (indicator: Indicator): ShownNumber => {
    const kind = kindOf(indicator);
    if (kind === 'people') return shown(indicator.value);
    return kind === 'share' && keepsBack ? 'withheld' : indicator.value;
  };
  return {
    women: chosen.women === null ? null : shown(chosen.women),
    men: chosen.men === null ? null : shown(chosen.men),
    indicators: chosen.indicators.map((indicator) => ({ name: indicator.name, unit: indicator.unit, value: shownOf(indicator) })),
  };
}

function mustKeepBack({ women, men, other, indicators, guarded }: ChosenNumbers, known: KnownNumbers): boolean {
  const chosen = cellsOf({ women, men, indicators: indicators.filter(countsPeople) }).filter((cell): cell is [string, number] => cell[1] !== null);
  if (chosen.some(([, number]) => isSmall(number)) || (other !== null && isSmall(other))) return true;
  const people = new Map([...known.people, ...chosen]);
  const counted = [...people.values()];
  const bases = [...counted, (people.get('women') ?? 0) + (people.get('men') ?? 0)];
  const shares = [...known.shares, ...indicators.flatMap(perCentsOf)];
  const partsOfBases = shares.flatMap((share) => bases.flatMap((base) => [(share * base) / 100, base - (share * base) / 100]));
  if (partsOfBases.map(Math.round).some(isSmall) || fewAreLeft(people)) return true;
  const secrets = guarded.filter(isSmall);
  return secrets.length > 0 && canBeReckoned(secrets, counted);
}

/** Whether an indicator is just short of all who took part, or of another indicator: 22 took part, 20 have work. Women and men are no part of each other. */
function fewAreLeft(people: ReadonlyMap<string, number>): boolean {
  const [women, men] = [people.get('women'), people.get('men')];
  const indicators = [...people].flatMap(([name, number]) => (name === 'women' || name === 'men' ? [] : [number]));
  const wholes = [...indicators, ...(women !== undefined && men !== undefined ? [women + men] : [])];
  return indicators.some((part) => wholes.some((whole) => whole > part && isSmall(whole - part)));
}

/** More sums than this are not tried: then something small is taken to be among them. */
const maxSums = 20_000;

/** Whether one of the secrets is what comes of adding and subtracting some of the numbers. */
function canBeReckoned(secrets: number[], numbers: number[]): boolean {
  let sums = new Set([0]);
  for (const number of numbers) {
    sums = new Set([...sums].flatMap((sum) => [sum, sum + number, sum - number]));
    if (sums.size > maxSums) return true;
  }
  return [...sums].some((sum) => secrets.some((secret) => Math.abs(Math.abs(sum) - Math.abs(secret)) < 1e-6));
}
