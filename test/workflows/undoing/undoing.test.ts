/** Acts that are undone later than minutes, on the real server: what follows by itself falls where it is planned anew. */
import { expect, test } from 'vitest';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { addWorkingDays } from '../../../workflows/domain/time/calendar.ts';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';
import { clockSteps, sentMails, skipUntil, skipUntilBefore } from '../../support/builders/life-course.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

/** Timers of skipped time fire within milliseconds; a busy machine may take longer. */
const tolerance = 30_000;
const reason = { reason: 'Det blev fel.' };

const hit = hitForAll();

async function quarterly(): Promise<{ life: Life; period: string; report: string }> {
  const life = await hit.propose({ policy: { report: { every: 'P3M' }, quiet: [] } });
  await life.accept();
  const state = await skipUntil(life, ({ period }) => period !== undefined);
  const period = state.period?.name ?? '';
  return { life, period, report: `report-${period}` };
}
const told = async (life: Life, kind: string) => (await sentMails(hit, life)).filter((mail) => mail.kind === kind).map(({ recipient }) => recipient);
const taken = async (life: Life, which: (step: { key: string; kind: string }) => boolean) => (await clockSteps(hit, life)).filter(which);
const dueAt = ({ obligations }: LifeState, id: string) => obligations[id]?.dueAt ?? '';

test('an acceptance entered in error: the organisation is asked and reminded again, and nothing is asked of it as lead', async () => {
  const { life, report } = await quarterly();
  await life.skip('3 days');
  await life.take('assignmentAnswer', { answer: 'enteredInError' }, { answer: 'enteredInError', ...reason });
  expect(await life.state()).toMatchObject({ stage: 'awaitingAnswer', candidate: { organisation: 'ltu' }, obligations: { [report]: { state: 'void' } } });
  await life.skip('200 days');
  const steps = (await clockSteps(hit, life)).filter(({ at }) => at > '');
  expect(steps.filter(({ key }) => key.startsWith(`${report}/`) && !key.includes('remindBefore'))).toEqual([]);
  expect(steps.filter(({ key }) => key.startsWith('answer-2/')).map(({ kind }) => kind)).toEqual(['remind', 'remind', 'late', 'silence']);
  expect((await told(life, 'assignmentResult')).length).toBeGreaterThan(1);
  await life.take('assignmentAnswer', { answer: 'accepted' });
  expect(await life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu' });
});

test('a handover in a pause: the new lead’s period begins when the pause ends', async () => {
  const { life, report } = await quarterly();
  await life.take('pause', { until: addDays(dayOf(await life.now()), 30) }, reason);
  await life.take('handover', { lead: 'ltu-business' }, { lead: { organisation: 'ltu-business' }, ...reason });
  await life.take('assignmentAnswer', { answer: 'accepted' });
  expect(await life.state()).toMatchObject({ stage: 'paused', lead: 'ltu-business', obligations: { [report]: { state: 'excused' } } });
  const state = await skipUntil(life, ({ stage }) => stage === 'inProgress');
  expect(Object.values(state.obligations).filter(({ state: is }) => is === 'open')).toMatchObject([
    { kind: 'report', owedBy: { organisation: 'ltu-business' } },
  ]);
});

test('an extension that is taken back: the report becomes late on the day that it had before', async () => {
  const { life, period, report } = await quarterly();
  const before = dueAt(await life.state(), report);
  await life.take('extension', { period, outcome: 'granted', dueOn: addDays(dayOf(before), 3650) }, reason);
  await life.skip('2 days');
  await life.take('extension', { period, outcome: 'revoked' }, { outcome: 'revoked', ...reason });
  expect((await life.state()).obligations[report]).toMatchObject({ dueAt: before, dueVersion: 3 });
  await skipUntil(life, ({ obligations }) => obligations[report]?.state === 'late');
  const [late] = await taken(life, ({ key }) => key === `${report}/3/late`);
  expect(late?.planned).toBe(before);
  expect(late?.latenessMs).toBeLessThan(tolerance);
  expect(await told(life, 'extensionAnswer')).toHaveLength(2);
});

test('a pause’s end that is changed: the activity goes on by itself on the new day', async () => {
  const { life } = await quarterly();
  const today = dayOf(await life.now());
  await life.take('pause', { until: addDays(today, 200) }, reason);
  await life.take('pause', { until: addDays(today, 20), outcome: 'endChanged' }, { outcome: 'endChanged', ...reason });
  await skipUntil(life, ({ stage }) => stage === 'inProgress');
  const [resumed, ...more] = await taken(life, ({ kind }) => kind === 'resume');
  expect(dayOf(resumed?.planned ?? '')).toBe(addDays(today, 20));
  expect(resumed?.latenessMs).toBeLessThan(tolerance);
  expect(more).toEqual([]);
  expect(await told(life, 'paused')).toHaveLength(2);
});

test('a held rung that is let go falls where it would have fallen', async () => {
  const { life, period, report } = await quarterly();
  const isRung = ({ key, obligation }: { key: string; obligation?: string }) => obligation === report && key.endsWith('/rung-1');
  const state = await skipUntil(life, ({ obligations, agenda }) => obligations[report]?.state === 'late' && Object.values(agenda).some(isRung), 2);
  const rung = Object.values(state.agenda).find(isRung);
  await life.skip('4 days');
  const until = addWorkingDays(dayOf(await life.now()), 10);
  await life.take('hold', { period, until }, { until, ...reason });
  const rungAt = async () => (await life.state()).agenda[rung?.key ?? '']?.at ?? '';
  expect(dayOf(await rungAt())).toBe(until);
  await life.take('hold', { period, outcome: 'released' }, { outcome: 'released', ...reason });
  const planned = rung?.at ?? '';
  expect(await rungAt()).toBe(planned);
  await skipUntil(life, ({ agenda }) => agenda[rung?.key ?? ''] === undefined);
  const [climbed] = await taken(life, ({ key }) => key === rung?.key);
  expect(climbed?.planned).toBe(planned);
  expect(climbed?.latenessMs).toBeLessThan(tolerance);
});

test('a report that is excused before RAI: RAI hears so, nothing more comes of it, and owed again it has a ladder of its own', async () => {
  const { life, period, report } = await quarterly();
  const escalation = await skipUntilBefore(life, 'referenceGroup');
  await life.take('excuse', { period, outcome: 'excused' }, { outcome: 'excused', ...reason });
  expect((await life.state()).escalations[escalation]).toMatchObject({ state: 'void' });
  expect((await told(life, 'matterOver')).sort()).toEqual(['rai@rai.example', 'secretary@lansstyrelsen.example']);
  const before = (await taken(life, ({ key }) => key.startsWith(`${report}/`))).length;
  await life.skip('30 days');
  expect(await taken(life, ({ key }) => key.startsWith(`${report}/`))).toHaveLength(before);
  const dueOn = addWorkingDays(dayOf(await life.now()), 21);
  await life.take('excuse', { period, outcome: 'reopened', dueOn }, { outcome: 'reopened', dueOn, ...reason });
  await skipUntil(life, ({ obligations }) => obligations[report]?.state === 'late');
  const [late] = await taken(life, ({ key }) => key === `${report}/2/late`);
  expect(dayOf(late?.planned ?? '')).toBe(dueOn);
  expect(await told(life, 'reportExcused')).toHaveLength(2);
});

test('a closing that is taken back: the period ends, and the next begins, where it would have', async () => {
  const { life, period } = await quarterly();
  const end = (await life.state()).period?.endsAt ?? '';
  await life.take('closing', { final: true }, { final: true, ...reason });
  await life.skip('2 days');
  await life.take('closing', { final: false, outcome: 'revoked' }, { outcome: 'revoked', ...reason });
  expect(await life.state()).toMatchObject({ stage: 'inProgress', period: { name: period } });
  await skipUntil(life, (state) => state.period?.name !== period);
  const begun = await taken(life, ({ key }) => key === `periodStart/${period}`);
  const old = Date.parse(end) - Date.parse(begun[0]?.planned ?? '');
  // Where fewer than two days of the period were left, it has gone on to a later boundary.
  expect(old).toBeLessThanOrEqual(0);
  expect(begun[0]?.latenessMs).toBeLessThan(tolerance);
  expect((await life.state()).obligations['evaluation-1']?.state ?? 'void').toBe('void');
});

test('an evaluation that is taken back is owed again, and the next one closes the activity', async () => {
  const { life, period } = await quarterly();
  await life.take('closing', { final: true }, { final: true, ...reason });
  await life.take('evaluation', {}, { summary: 'Fel aktivitet.' });
  await life.take('evaluation', { outcome: 'revoked' }, { outcome: 'revoked', ...reason });
  await life.take('report', { period, form: 'full' }, { status: 'green', done: 'Klart.' });
  await life.take('review', { period, outcome: 'approved' });
  expect((await life.state()).stage).toBe('closing');
  await life.take('evaluation', {}, { summary: 'Rätt.' });
  expect((await life.state()).stage).toBe('closed');
});
