/** A mail that came to nothing leaves by itself once its cause is mended, or when a coordinator sends it again: seen by the server that takes it. */
import { expect, test } from 'vitest';
import { databaseClock } from '../../../db/engine/connection.ts';
import { resendMail } from '../../../db/mail/mail-resend-store.ts';
import { findPersonByEmail } from '../../../db/registers/person-read-model.ts';
import { updatePerson } from '../../../db/registers/person-store.ts';
import { registerOrganisations, registerPerson } from '../../support/builders/register-entries.ts';
import { useMailWorld } from '../../support/mail/mail-world.ts';
import { pollLimit } from '../../support/server/until.ts';

const { hit, saysOf, nextEmail, proposed, mailsOf, mailTo, copies, becomes, tasks } = useMailWorld();
const noSuchUser = () => Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 });
const open = async (kind: string): Promise<unknown[]> => hit().db('tasks').where({ kind, done_at: null });

test('a mail that was refused goes to the corrected address under its Message-ID, and its task is closed', async () => {
  const dead = nextEmail();
  saysOf.set(dead, noSuchUser);
  const { life } = await proposed();
  await becomes(life, dead, 'refused');
  const refused = await mailTo(life, dead);
  expect(await tasks(life, 'deadAddress')).toHaveLength(1);
  const person = await findPersonByEmail(hit().db, dead);
  await updatePerson(hit().db, person?.id ?? '', { email: `ratt.${dead}` }, new Date().toISOString());
  await becomes(life, `ratt.${dead}`, 'accepted');
  const [copy, ...more] = copies(refused);
  expect([copy, more]).toEqual([expect.stringContaining(`ratt.${dead}`), []]);
  await expect.poll(() => open('deadAddress'), pollLimit).toEqual([]);
});

test('a mail that nobody was there to get leaves once somebody is, and its task is closed', async () => {
  const { db } = hit();
  await registerOrganisations(db, { 'utan-kontakt': 'Utan kontakt' }, 'company');
  const life = await hit().propose({ input: { proposer: 'utan-kontakt' }, body: { proposedBy: { organisation: 'utan-kontakt' } } });
  await expect.poll(() => open('noContact'), pollLimit).toHaveLength(1);
  await registerPerson(db, { name: 'Siv Ny', email: 'siv@utan-kontakt.example', organisations: ['utan-kontakt'] }, await databaseClock(db));
  await becomes(life, 'siv@utan-kontakt.example', 'accepted');
  expect(copies(await mailTo(life, 'siv@utan-kontakt.example'))).toHaveLength(1);
  await expect.poll(() => open('noContact'), pollLimit).toEqual([]);
});

test('a mail that a coordinator sends again is tried at once, as one more copy of the same', async () => {
  const email = nextEmail();
  saysOf.set(email, noSuchUser);
  const { life } = await proposed();
  await becomes(life, email, 'refused');
  saysOf.delete(email);
  const { key } = await mailTo(life, email);
  const at = await databaseClock(hit().db);
  const resending = { why: 'asked', person: null, reason: 'Brevlådan är tömd.', request: null, at } as const;
  expect(await hit().db.transaction((trx) => resendMail(trx, key, resending))).toMatchObject({ outcome: 'refused' });
  await becomes(life, email, 'accepted');
  expect((await mailsOf(life, 'receipt')).map(({ attempts }) => attempts)).toEqual([1]);
  expect(copies(await mailTo(life, email))).toHaveLength(1);
});
