/**
 * `npm run -s token -- EMAIL [--scope WORDS] [--days N] [--name TEXT]`: prints a new bearer token for a person in the register, and nothing else, on standard
 * output. Needs the database only.
 */
import { transactionWithRetry } from '../../db/engine/retry-on-unique-violation.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import { createToken } from '../../db/people/token-store.ts';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import { configFromEnvironment } from '../../temporal.config.ts';
import { asCommand } from './run-command.ts';
import { tokenWish } from './token-wish.ts';
import { withRegister } from './with-register.ts';

await asCommand(async () => {
  const { email, ...wanted } = tokenWish(process.argv.slice(2));
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
