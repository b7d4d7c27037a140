/** Taking a step back on the real server: soon, by its own and by another coordinator; not a quarter of an hour later, and not after a step of the clock. */
import { expect, test } from 'vitest';
import { registerPerson } from '../../support/builders/register-entries.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { pollLimit } from '../../support/server/until.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const hit = hitForAll();
const minutes = 60_000;
const reason = { reason: 'Fel aktivitet.' };

async function asked(hold: string): Promise<Life> {
  const life = await hit.propose({ policy: { mail: { hold } } });
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, { grounds: 'Skäl.', decidedBy: 'Anna Lind' });
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  return life;
}
const mailsOf = async (life: Life, step: number): Promise<{ kind: string; outcome: string }[]> =>
  hit.db('mails').where({ plan_activity: life.id, step }).orderBy('key').select('kind', 'outcome');
const takeBack = async (life: Life, step: number) => life.send('takeBack', { step }, reason);

test('a step that is taken back soon reaches nobody: its mails wait, and never leave', async () => {
  const life = await asked('PT15M');
  expect((await mailsOf(life, 3)).map(({ outcome }) => outcome)).toContain('queued');
  await life.take('takeBack', { step: 3 }, reason);
  expect(await life.state()).toMatchObject({ seq: 4, stage: 'awaitingAssignment' });
  expect(new Set((await mailsOf(life, 3)).map(({ outcome }) => outcome))).toEqual(new Set(['superseded']));
  expect(await mailsOf(life, 4)).toEqual([]);
  // The workflow goes on from there.
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  expect(await life.state()).toMatchObject({ seq: 5, stage: 'awaitingAnswer' });
});

test('whoever has got a mail of it is told that it did not hold', async () => {
  const life = await asked('PT0S');
  await expect.poll(async () => (await mailsOf(life, 3)).every(({ outcome }) => outcome === 'accepted'), pollLimit).toBe(true);
  await life.take('takeBack', { step: 3 }, reason);
  await expect.poll(async () => (await mailsOf(life, 4)).map(({ kind, outcome }) => `${kind} ${outcome}`), pollLimit).toContain('takenBack accepted');
});

test('another coordinator takes it back too; nobody does a quarter of an hour later, or after the clock', async () => {
  const life = await asked('PT0S');
  await registerPerson(hit.db, { name: 'Bo Lind', email: 'bo@lst.example', roles: ['coordinator'] }, '2020-01-01T00:00:00.000Z');
  await hit
    .db('commands')
    .where({ plan_activity: life.id, name: 'assignment' })
    .update({ person: hit.db('people').where({ email: 'bo@lst.example' }).select('id') });
  await life.take('takeBack', { step: 3 }, reason);
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  await life.skip(16 * minutes);
  expect(await takeBack(life, 5)).toMatchObject({ refusal: { type: 'TakeBackTooLate' } });
  await life.skip('20 days');
  const { seq } = await life.state();
  expect(seq).toBeGreaterThan(5);
  expect(await takeBack(life, 5)).toMatchObject({ refusal: { type: 'StepNotLast' } });
  expect(await takeBack(life, seq)).toMatchObject({ refusal: { type: 'NotTakenBack' } });
});
