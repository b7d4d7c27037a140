/**
 * `npm run -s token -- EMAIL [--scope WORDS] [--days N] [--name TEXT]`: prints a new bearer token for a person in the register, and nothing else, on standard
 * output. Needs the database only.
 */
import { parseArgs } from 'node:util';
import { line } from '../../contracts/bodies/fields.ts';
import { transactionWithRetry } from '../../db/engine/retry-on-unique-violation.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import type { NewToken } from '../../db/people/token-store.ts';
import { createToken, tokenDays } from '../../db/people/token-store.ts';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import { configFromEnvironment } from '../../temporal.config.ts';
import { readScope } from '../authorization/token-scope.ts';
import { scopeWords } from '../routes/scope-words.ts';
import { asCommand } from './run-command.ts';
import { withRegister } from './with-register.ts';

const usage = `Usage: npm run -s token -- EMAIL [--scope read,submitReport,…] [--days ${tokenDays.usual}] [--name "What it is for"]`;

await asCommand(async () => {
  const { email, ...wanted } = wish();
  const token = await withRegister(configFromEnvironment().database, (db) =>
    transactionWithRetry(db, async (trx) => {
      const person = await findPersonByEmail(trx, email);
      if (!person)
        throw new Error(
          `Nobody in the register has the address ${email}. An administrator adds people; the first is added by npm run person -- ${email} --role administrator.`,
        );
      const at = new Date().toISOString();
      const made = await createToken(trx, { person: person.id, madeBy: null, ...wanted }, at);
      const details = { token: made.id, person: person.id, ...wanted, by: 'npm run token' };
      await appendAudit(trx, { planActivity: null, seq: null, at, person: null, what: 'tokenMade', details, stage: null });
      await noteSecurity(trx, { at, what: 'tokenMade', person: null, details });
      return made.token;
    }),
  );
  process.stdout.write(`${token}\n`);
});

type Wish = Pick<NewToken, 'name' | 'scope' | 'days'> & { email: string };

function wish(): Wish {
  const { values, positionals } = argumentsGiven();
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

function argumentsGiven() {
  try {
    return parseArgs({ allowPositionals: true, options: { scope: { type: 'string' }, days: { type: 'string' }, name: { type: 'string' } } });
  } catch {
    throw new Error(usage);
  }
}
