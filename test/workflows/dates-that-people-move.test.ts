/** Dates that people move, on the real server: more time, a pause over a rung, another lead, another year. */
import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../workflows/domain/time/instants.ts';
import { clockSteps, sentMails, skipUntil, skipUntilBefore } from '../support/builders/life-course.ts';
import type { Life } from '../support/server/hit-env.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

/** Timers of skipped time fire within milliseconds; a busy machine may take longer. */
const tolerance = 30_000;

const hit = hitForAll();

async function reportingEvery(every: 'P3M' | 'P6M'): Promise<Life> {
  const life = await hit.propose({ policy: { report: { every } } });
  await life.accept();
  return life;
}

test('more time given after the due date begins a new ladder, and the body’s matter is void', async () => {
  // Half-years: with more time a quarter’s second ladder may meet the first of the next quarter, and wait for it.
  const life = await reportingEvery('P6M');
  const escalation = await skipUntilBefore(life, 'referenceGroup');
  const { period } = Object.values((await life.state()).escalations).find(({ id }) => id === escalation) ?? {};
  const dueOn = addDays(dayOf(await life.now()), 25);
  await life.take('extension', { period: period ?? '', outcome: 'granted', dueOn }, { reason: 'Sjukdom.' });
  expect((await life.state()).obligations[`report-${period}`]).toMatchObject({ state: 'open', dueVersion: 2 });
  expect(await hit.db('escalations').where({ id: escalation }).first()).toMatchObject({ state: 'void' });
  const told = (await sentMails(hit, life)).filter(({ kind }) => kind === 'matterOver').map(({ recipient }) => recipient);
  expect(told.sort()).toEqual(['rai@rai.example', 'secretary@lansstyrelsen.example']);
  await skipUntilBefore(life, 'referenceGroup');
  const again = (await clockSteps(hit, life)).filter(({ key }) => key.startsWith(`report-${period}/2/`));
  expect(again.filter(({ kind }) => kind === 'rung')).toHaveLength(2);
  for (const { latenessMs } of again) expect(latenessMs).toBeLessThan(tolerance);
});

test('a report returned before its day keeps its day and its ladder; what is not mended is before the body when it would have been', async () => {
  const life = await reportingEvery('P6M');
  const before = await skipUntil(life, ({ obligations }) => Object.values(obligations).some(({ kind }) => kind === 'report'));
  const report = Object.values(before.obligations).find(({ kind }) => kind === 'report');
  const period = report?.period?.name ?? '';
  const rungsIn = (state: typeof before) =>
    Object.values(state.agenda).flatMap((item) => (item.kind === 'rung' && item.obligation === report?.id ? [item.at] : []));
  await life.take('report', { period, form: 'full' }, { status: 'green', done: 'Klart.' });
  await life.take('review', { period, outcome: 'returned' }, { comment: 'Siffror saknas.' });
  const returned = await life.state();
  expect(returned.obligations[report?.id ?? '']).toMatchObject({ state: 'open', report: 'returned', dueAt: report?.dueAt, dueVersion: 2 });
  expect(rungsIn(returned)).toEqual(rungsIn(before));
  await skipUntilBefore(life, 'referenceGroup');
  const rung = (await clockSteps(hit, life)).find(({ key, kind }) => kind === 'rung' && key.startsWith(`${report?.id}/2/`));
  expect(rungsIn(before)).toContain(rung?.planned);
  expect(rung?.latenessMs).toBeLessThan(tolerance);
});

test('a pause over a rung lets it wait, and moves it by the days really paused', async () => {
  const life = await reportingEvery('P3M');
  const state = await skipUntil(
    life,
    ({ agenda, obligations }) => Object.values(agenda).some((item) => item.key.endsWith('rung-1') && obligations[item.obligation ?? '']?.state === 'late'),
    2,
  );
  const rung = Object.values(state.agenda).find(({ key }) => key.endsWith('rung-1'));
  await life.take('pause', {}, { reason: 'Flytt.' });
  await life.skip('60 days');
  const count = (await life.steps()).length;
  expect((await life.state()).agenda[rung?.key ?? '']).toEqual({ ...rung, blocked: 'pause' });
  await life.take('resume', {}, { reason: 'Inflyttade.' });
  expect((await life.steps()).length).toBe(count + 1);
  const moved = (await life.state()).agenda[rung?.key ?? '']?.at ?? '';
  expect(Date.parse(moved) - Date.parse(rung?.at ?? '')).toBeGreaterThan(58 * 86_400_000);
  await skipUntil(life, ({ agenda }) => agenda[rung?.key ?? ''] === undefined);
  const taken = (await clockSteps(hit, life)).find(({ key }) => key === rung?.key);
  expect(taken).toMatchObject({ planned: moved });
  expect(taken?.latenessMs).toBeLessThan(tolerance);
});

test('another lead is asked by mail; when it accepts, the old lead is excused and a new period starts', async () => {
  const life = await reportingEvery('P3M');
  const { period } = await life.state();
  await life.take('handover', { lead: 'ltu-business' }, { lead: { organisation: 'ltu-business' }, reason: 'Ny huvudman.' });
  expect(await life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu', candidate: { organisation: 'ltu-business' } });
  await life.take('assignmentAnswer', { answer: 'accepted' });
  const state = await life.state();
  expect(state).toMatchObject({ stage: 'inProgress', lead: 'ltu-business', period: { name: `${period?.name}-2` } });
  expect(
    await hit
      .db('obligations')
      .where({ plan_activity: life.id, id: `report-${period?.name}` })
      .first(),
  ).toMatchObject({ state: 'excused' });
  const mails = await sentMails(hit, life);
  expect(mails.filter(({ kind }) => kind === 'handoverAsked')).toMatchObject([{ recipient: 'contact@ltu-business.example', copies: 1 }]);
});

test('a yearly activity comes to a closing with its year, and goes round again until a closing is final', async () => {
  const year = Number(dayOf(hit.startsAt).slice(0, 4));
  const life = await hit.propose({ input: { yearly: true, runs: { to: `${year}-12-31` } } });
  await life.accept();
  for (const round of [year, year + 1]) {
    await skipUntil(life, ({ stage }) => stage === 'closing', 31);
    if (round > year) await life.take('closing', { final: true }, { reason: 'Sista året.' });
    const [final] = (await hit
      .db('obligations')
      .where({ plan_activity: life.id, kind: 'finalReport' })
      .orderBy('opened_at', 'desc')
      .limit(1)
      .pluck('period')) as string[];
    await life.take('report', { period: final ?? '', form: 'full' }, { status: 'green', done: 'Året.' });
    await life.take('review', { period: final ?? '', outcome: 'approved' });
    await life.take('evaluation', {}, { summary: 'Bra.' });
    if (round === year) expect(await life.state()).toMatchObject({ stage: 'inProgress', runs: { to: `${year + 1}-12-31` } });
  }
  expect(await life.state()).toMatchObject({ stage: 'closed', agenda: {} });
  const reports = await hit.db('obligations').where({ plan_activity: life.id, kind: 'finalReport' }).select('state', 'report');
  expect(reports.every(({ state, report }) => state === 'met' && report === 'approved')).toBe(true);
});
