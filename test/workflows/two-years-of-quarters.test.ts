/** Two years of quarterly follow-up with every rung, on the real server, in seconds: each step at its instant, each mail once. */
import { expect, test } from 'vitest';
import { clockSteps, sentMails, skipUntil } from '../support/builders/life-course.ts';
import type { Life } from '../support/server/hit-env.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

/** Timers of skipped time fire within milliseconds; a busy machine may take longer. */
const tolerance = 30_000;

const hit = hitForAll();

async function quarterly(): Promise<Life> {
  const life = await hit.propose({ policy: { report: { every: 'P3M' } } });
  await life.accept();
  return life;
}

test('a lead that never reports is reminded, called, heard and put before both bodies, each at its stored instant and each mail once', async () => {
  const life = await quarterly();
  const first = (await life.state()).period?.name;
  await life.skip('730 days');
  const steps = await clockSteps(hit, life);
  for (const step of steps) {
    expect(step.latenessMs, JSON.stringify(step)).toBeGreaterThanOrEqual(0);
    expect(step.latenessMs, JSON.stringify(step)).toBeLessThan(tolerance);
  }
  const ofFirst = steps.filter(({ key }) => key.startsWith(`report-${first}/`)).map(({ key }) => key.split('/').at(-1));
  expect(ofFirst).toHaveLength(10);
  expect(new Set(ofFirst)).toEqual(
    new Set(['hear-2', 'hear-3', 'late', 'remindAfter-1', 'remindAfter-2', 'remindBefore-1', 'remindBefore-2', 'rung-1', 'rung-2', 'rung-3']),
  );
  expect(ofFirst.filter((name) => name?.startsWith('rung'))).toEqual(['rung-1', 'rung-2', 'rung-3']);
  // Two years of quarters, the first perhaps joined with the next.
  expect(steps.filter(({ kind }) => kind === 'periodStart').length).toBeGreaterThanOrEqual(7);

  const mails = await sentMails(hit, life);
  for (const mail of mails) expect(mail.copies, JSON.stringify(mail)).toBe(mail.outcome === 'accepted' ? 1 : 0);
  const ofFirstReport = (kind: string, recipient: string) =>
    mails.filter((mail) => mail.kind === kind && mail.recipient === recipient && mail.obligation?.includes(first ?? '?')).length;
  expect(ofFirstReport('reminder', 'actor@ltu.example')).toBe(4);
  expect(ofFirstReport('hearing', 'actor@ltu.example')).toBe(2);
  expect(ofFirstReport('escalationRaised', 'rai@rai.example')).toBe(1);
  expect(ofFirstReport('escalationRaised', 'partnership@rp.example')).toBe(1);
  expect(mails.filter(({ kind }) => kind === 'reminder')).toHaveLength(4);
  const late = await hit.db('obligations').where({ plan_activity: life.id, kind: 'report', state: 'late' });
  expect(late.length).toBeGreaterThanOrEqual(5);
});

test('a lead that reports every quarter in time hears of nothing but its reports', async () => {
  const life = await quarterly();
  for (let quarter = 0; quarter < 8; quarter += 1) {
    const period = (await life.state()).period?.name ?? '';
    await life.take('report', { period, form: quarter % 2 ? 'full' : 'short' }, { status: 'green', done: 'Kurser.' });
    if (quarter % 2) await life.take('review', { period, outcome: 'approved' });
    await skipUntil(life, (state) => state.period?.name !== period, 31);
  }
  const reports = await hit.db('obligations').where({ plan_activity: life.id, kind: 'report' }).whereNotNull('report').select('state', 'report', 'on_time');
  expect(reports).toHaveLength(8);
  for (const report of reports) expect(report).toMatchObject({ state: 'met', on_time: 1, report: expect.stringMatching(/approved|noted/) });
  expect(new Set((await sentMails(hit, life)).filter(({ obligation }) => obligation?.startsWith('report-')).map(({ kind }) => kind))).toEqual(
    new Set(['assignmentResult', 'reportReceived', 'reviewResult']),
  );
});

test('what is settled is settled in SQL too, whatever the life has forgotten', async () => {
  const life = await quarterly();
  await skipUntil(life, (state) => state.obligations['answer-1'] === undefined, 31);
  const open = await hit.db('obligations').where({ plan_activity: life.id }).whereIn('state', ['open', 'late']).pluck('id');
  const state = await life.state();
  expect(new Set(open)).toEqual(
    new Set(
      Object.values(state.obligations)
        .filter((one) => one.state === 'open' || one.state === 'late')
        .map(({ id }) => id),
    ),
  );
});
