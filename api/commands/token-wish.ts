/** What `npm run token` is asked for, checked. */
import { parseArgs } from 'node:util';
import { line } from '../../contracts/bodies/fields.ts';
import type { NewToken } from '../../db/people/token-store.ts';
import { tokenDays } from '../../db/people/token-store.ts';
import { readScope } from '../authorization/token-scope.ts';
import { scopeWords } from '../routes/registers/scope-words.ts';

const usage = `Usage: npm run -s token -- EMAIL [--scope read,submitReport,…] [--days ${tokenDays.usual}] [--name "What it is for"]`;

export type TokenWish = Pick<NewToken, 'name' | 'scope' | 'days'> & { email: string };

/** What is asked for on the command line. @throws Error, a sentence, where that is no token */
export function tokenWish(args: string[]): TokenWish {
  const { values, positionals } = argumentsIn(args);
  const [email, ...more] = positionals;
  if (!email || more.length > 0) throw new Error(usage);
  return { email, name: nameOf(values.name), scope: scopeOf(values.scope ?? readScope), days: daysOf(values.days) };
}

/** @throws Error naming the word that there is not, and all that there are */
function scopeOf(given: string): string[] {
  const words = [...new Set(given.split(',').map((word) => word.trim()))].filter((word) => word !== '');
  const unknown = words.find((word) => !scopeWords.includes(word));
  if (words.length === 0 || unknown !== undefined) throw new Error(`There is no scope "${unknown ?? ''}". There are: ${scopeWords.join(', ')}.`);
  return words;
}

function nameOf(given: string | undefined): string {
  const name = line().safeParse(given ?? '');
  if (given !== undefined && !name.success) throw new Error('--name must be one line of 1 to 200 characters, none of them invisible.');
  return name.data ?? '';
}

function daysOf(given: string | undefined): number {
  const days = Number(given ?? tokenDays.usual);
  if (!Number.isInteger(days) || days < 1 || days > tokenDays.most) throw new Error(`--days must be a whole number from 1 to ${tokenDays.most}.`);
  return days;
}

function argumentsIn(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { scope: { type: 'string' }, days: { type: 'string' }, name: { type: 'string' } } });
  } catch {
    throw new Error(usage);
  }
}
