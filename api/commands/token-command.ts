/** `npm run -s token -- EMAIL`: prints a new bearer token for a person in the register, and nothing else, on standard output. Needs the database only. */

import { createToken } from '../../db/people/token-store.ts';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import { configFromEnvironment } from '../../temporal.config.ts';
import { asCommand } from './run-command.ts';
import { withRegister } from './with-register.ts';

await asCommand(async () => {
  const [email] = process.argv.slice(2);
  if (!email) throw new Error('Usage: npm run -s token -- EMAIL');
  const token = await withRegister(configFromEnvironment().database, async (db) => {
    const person = await findPersonByEmail(db, email);
    if (!person)
      throw new Error(
        `Nobody in the register has the address ${email}. An administrator adds people; the first is added by npm run person -- ${email} --role administrator.`,
      );
    return createToken(db, person.id, new Date().toISOString());
  });
  process.stdout.write(`${token}\n`);
});
