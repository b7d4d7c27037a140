/**
 * `npm run person -- EMAIL --role ROLE [--name NAME]`: gives somebody a role, and adds them to the register where they are new. How the first administrator
 * comes in; from then on people are added on the pages. Needs the database only.
 */
import { parseArgs } from 'node:util';
import { line } from '../../contracts/bodies/fields.ts';
import { cleanedText, withAsciiDomain } from '../../contracts/cleaned-text.ts';
import { transactionWithRetry } from '../../db/engine/retry-on-unique-violation.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import type { PersonRole } from '../../db/registers/person-read-model.ts';
import { personRoles } from '../../db/registers/person-read-model.ts';
import { giveRole, savePerson } from '../../db/registers/person-store.ts';
import { configFromEnvironment } from '../../temporal.config.ts';
import { isEmailAddress } from '../../workflows/domain/email-address.ts';
import { asCommand } from './run-command.ts';
import { withRegister } from './with-register.ts';

const usage = `Usage: npm run person -- EMAIL --role ROLE [--name NAME], where ROLE is one of ${personRoles.join(', ')}.`;

await asCommand(async () => {
  const { email, name, role } = wish();
  const given = await withRegister(configFromEnvironment().database, (db) =>
    transactionWithRetry(db, async (trx) => {
      const at = new Date().toISOString();
      const { id, added } = await savePerson(trx, { name, email }, at);
      const isNew = await giveRole(trx, id, role, at);
      if (added || isNew) {
        const entry = { planActivity: null, seq: null, at, person: null, stage: null };
        await appendAudit(trx, { ...entry, what: added ? 'personAdded' : 'personChanged', details: { person: id, roles: [role], by: 'npm run person' } });
      }
      if (isNew) await noteSecurity(trx, { at, what: 'rightsChanged', person: null, details: { whose: id, given: [role], taken: [], by: 'npm run person' } });
      return { added, isNew };
    }),
  );
  const what = given.isNew ? `has the role ${role} now` : `had the role ${role} already`;
  process.stdout.write(`${email} ${given.added ? 'is in the register and ' : ''}${what}.\n`);
});

function wish(): { email: string; name: string; role: PersonRole } {
  const { values, positionals } = argumentsGiven();
  const [given, ...more] = positionals;
  const email = given && withAsciiDomain(cleanedText(given));
  const role = personRoles.find((known) => known === values.role);
  if (email === undefined || more.length > 0 || role === undefined) throw new Error(usage);
  const name = line().safeParse(values.name ?? email);
  if (values.name !== undefined && !name.success) throw new Error(`--name must be one line of 1 to 200 characters, none of them invisible. ${usage}`);
  if (!isEmailAddress(email)) throw new Error(`${email} is not an e-mail address. ${usage}`);
  return { email, name: name.data ?? email, role };
}

function argumentsGiven() {
  try {
    return parseArgs({ allowPositionals: true, options: { role: { type: 'string' }, name: { type: 'string' } } });
  } catch {
    throw new Error(usage);
  }
}
