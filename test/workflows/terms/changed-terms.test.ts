/** Terms that are changed in a life on the real server, by its own calendar with time skipped: every day is the one that the calendar gives, each step comes once, the lead is told. */
import { expect, test } from 'vitest';
import { addWorkingDays } from '../../../workflows/domain/time/calendar.ts';
import { addDays, addMs, dayOf, daysBetween } from '../../../workflows/domain/time/instants.ts';
import { clockSteps, sentMails, skipUntil } from '../../support/builders/life-course.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const hit = hitForAll();
const tolerance = 30_000;

/** No quiet stretches: what a day is does not depend on when the life begins. */
async function halfYearly(): Promise<Life> {
  const life = await hit.propose({ policy: { quiet: [], report: { every: 'P6M' } } });
  await life.accept();
  return life;
}
const change = (life: Life, input: Parameters<Life['take']>[1] & { from: 'atOnce' | 'nextPeriod' }) =>
  life.take('changeTerms', input as never, { ...input, reason: 'Ny rytm.' });
const today = async (life: Life) => dayOf(await life.now());

test('two years of a life with rules changed in the middle and an extended run: each period, due day and step of the clock is as the rules put it', async () => {
  const life = await halfYearly();
  const first = (await life.state()).period;
  await life.take('report', { period: first?.name ?? '', form: 'full' }, { status: 'green', done: 'Kurser.' });
  await skipUntil(life, (state) => state.period?.name !== first?.name, 31);

  // In the middle of the second half-year: quarters, and 30 working days.
  await life.skip('40 days');
  const before = await life.state();
  const changedOn = await today(life);
  await change(life, { from: 'atOnce', policy: { report: { every: 'P3M', due: { workingDays: 30 } } } });
  const after = await life.state();
  const end = after.period?.endsAt ?? '';
  expect(daysBetween(changedOn, dayOf(end))).toBeGreaterThanOrEqual(28);
  expect(['01-01', '04-01', '07-01', '10-01']).toContain(dayOf(end).slice(5));
  expect(daysBetween(changedOn, dayOf(end))).toBeLessThan(28 + 92);
  const report = `report-${before.period?.name}`;
  const was = before.obligations[report]?.dueAt ?? '';
  const counted = addWorkingDays(addDays(dayOf(end), -1), 30);
  const due = dayOf(after.obligations[report]?.dueAt ?? '');
  expect(due).toBe([dayOf(was), counted].sort().at(-1));
  expect(after.obligations[report]).toMatchObject({ dueVersion: 2, state: 'open' });
  await life.take('report', { period: before.period?.name ?? '', form: 'full' }, { status: 'green', done: 'Kurser.' });

  // From there on quarter follows quarter; the run gets an end, and then a later one.
  await skipUntil(life, (state) => state.period?.name !== before.period?.name, 31);
  const quarter = (await life.state()).period;
  expect(quarter?.name).toMatch(/^\d{4}-Q[1-4]$/);
  expect(dayOf((await life.state()).obligations[`report-${quarter?.name}`]?.dueAt ?? '')).toBe(addWorkingDays(addDays(dayOf(quarter?.endsAt ?? ''), -1), 30));
  const runTo = addDays(dayOf(quarter?.endsAt ?? ''), 30);
  await change(life, { from: 'atOnce', runs: { to: runTo } });
  await life.take('report', { period: quarter?.name ?? '', form: 'full' }, { status: 'green', done: 'Kurser.' });
  const last = await skipUntil(life, (state) => state.period?.final === true, 31);
  expect(dayOf(addMs(last.period?.endsAt ?? '', -1))).toBe(runTo);
  const closing = await skipUntil(life, (state) => state.stage === 'closing', 14);
  expect(Object.values(closing.obligations).filter(({ kind }) => kind === 'evaluation')).toHaveLength(1);

  // Extended in closing: the closing is undone, and the follow-up goes on.
  await change(life, { from: 'atOnce', runs: { to: addDays(await today(life), 400) } });
  const reopened = await life.state();
  expect(reopened).toMatchObject({ stage: 'inProgress', period: { final: false } });
  expect(reopened).not.toHaveProperty('closing');
  expect(Object.values(reopened.obligations).find(({ kind }) => kind === 'evaluation')?.state).toBe('void');
  await life.skip('200 days');
  expect((await life.state()).stage).toBe('inProgress');

  const steps = await clockSteps(hit, life);
  for (const step of steps) {
    expect(step.latenessMs, JSON.stringify(step)).toBeGreaterThanOrEqual(0);
    expect(step.latenessMs, JSON.stringify(step)).toBeLessThan(tolerance);
  }
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
  const mails = await sentMails(hit, life);
  expect(mails.filter(({ kind }) => kind === 'termsChanged')).toHaveLength(3);
  for (const mail of mails) expect(mail.copies, JSON.stringify(mail)).toBe(mail.outcome === 'accepted' ? 1 : 0);
});

test('terms that wait begin to hold with the next period, and in a pause once it is over', async () => {
  const life = await halfYearly();
  const { period, obligations } = await life.state();
  await change(life, { from: 'nextPeriod', policy: { report: { every: 'P3M' } } });
  expect(await life.state()).toMatchObject({ period, obligations, policy: { report: { every: 'P6M' } } });
  const next = await skipUntil(life, (state) => state.period?.name !== period?.name, 31);
  expect(next).toMatchObject({ policy: { report: { every: 'P3M' } } });
  expect(next).not.toHaveProperty('termsToCome');
  expect(next.period?.name).toMatch(/^\d{4}-Q[1-4]$/);

  await life.take('pause', {}, { reason: 'Flytt.' });
  const paused = await life.state();
  await change(life, { from: 'atOnce', policy: { report: { due: { workingDays: 40 } } } });
  expect((await life.state()).obligations).toEqual(paused.obligations);
  await life.skip('20 days');
  await life.take('resume', {}, { reason: 'Klart.' });
  const resumed = await life.state();
  const { endsAt = '', name } = resumed.period ?? {};
  expect(dayOf(resumed.obligations[`report-${name}`]?.dueAt ?? '')).toBe(addWorkingDays(addDays(dayOf(endsAt), -1), 40));
  expect((await sentMails(hit, life)).filter(({ kind }) => kind === 'termsChanged')).toHaveLength(3);
});

test('a run that is over by now is closed, by a coordinator’s change alone', async () => {
  const life = await halfYearly();
  await life.skip('20 days');
  await change(life, { from: 'atOnce', runs: { to: addDays(await today(life), -5) } });
  expect(await life.state()).toMatchObject({ stage: 'closing', closing: { final: true } });
  expect(await life.send('changeTerms', { from: 'atOnce', runs: {} }, { from: 'atOnce', reason: 'Inget.' })).toMatchObject({
    refusal: { type: 'NothingToCorrect' },
  });
});
