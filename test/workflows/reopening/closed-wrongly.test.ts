/** On the real server: a case wrongly closed, whose workflow has left, is reopened after 40 days and goes on to a normal closing; and what is still owed of one taken out of the plan. */
import { expect, test } from 'vitest';
import { rollForward } from '../../../workflows/domain/time/calendar.ts';
import { addDays, addMs, dayOf, daysBetween } from '../../../workflows/domain/time/instants.ts';
import { lifeBeforeSteeringGroup, sentMails } from '../../support/builders/life-course.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { pollLimit } from '../../support/server/until.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const hit = hitForAll();
const own = 'lansstyrelsen-norrbotten';
const day = 86_400_000;

const run = async (life: Life) => hit.client.workflow.getHandle(life.workflowId).describe();
const hasLeft = (life: Life) => expect.poll(async () => (await run(life)).status.name, pollLimit).toBe('COMPLETED');
const decision = { grounds: 'Angelägen.', decidedBy: 'Anna Lind' };

/** A quarterly life with 100 SEK of our money, at work. */
async function atWork(): Promise<Life> {
  const life = await hit.propose({ policy: { report: { every: 'P3M' } } });
  const grants = [{ funder: own, outcome: 'approved' as const, amountSek: 100 }];
  await life.take('fundingDecision', { outcome: 'approved', grants, instalments: [] }, decision);
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  await life.take('assignmentAnswer', { answer: 'accepted' });
  return life;
}

const owed = async (life: Life, kind: string) => Object.values((await life.state()).obligations).find((one) => one.kind === kind && one.state === 'open');
const reason = { reason: 'Fel aktivitet.' };

test('closed wrongly, settled, its workflow gone; reopened 40 days later, closed as it should be, and gone again', async () => {
  const life = await atWork();
  await life.take('closing', { final: true });
  const evaluationDue = (await owed(life, 'evaluation'))?.dueAt ?? '';
  const period = (await owed(life, 'finalReport'))?.period?.name ?? '';
  await life.take('report', { period, form: 'full' }, { status: 'green', done: 'Klart.' });
  await life.take('review', { period, outcome: 'approved' });
  await life.take('evaluation', {}, { summary: 'Om en annan aktivitet.' });
  const closedAt = (await life.state()).at;
  expect(await life.state()).toMatchObject({ stage: 'closed', accounts: 'open' });
  await life.skip(40 * day);
  await life.take('settlement', {});
  await hasLeft(life);
  const { runId } = await run(life);

  await life.take('reopening', { by: 'coordinator', undone: ['evaluation'] }, reason);
  const reopened = await life.state();
  expect((await run(life)).runId).not.toBe(runId);
  expect(daysBetween(dayOf(closedAt), dayOf(reopened.at))).toBe(40);
  expect(reopened).toMatchObject({ stage: 'closing', closing: { finalReport: true, evaluation: false } });
  // Due again by as many days later, on a working day.
  expect(dayOf((await owed(life, 'evaluation'))?.dueAt ?? '')).toBe(rollForward(addDays(dayOf(evaluationDue), 40)));
  expect(await hit.db('plan_activities').where({ id: life.id }).first('stage')).toEqual({ stage: 'closing' });

  await life.take('evaluation', {}, { summary: 'Om den här aktiviteten.' });
  expect(await life.state()).toMatchObject({ stage: 'closed', accounts: 'open' });
  await life.take('settlement', {});
  await hasLeft(life);
  const mails = await sentMails(hit, life);
  expect(mails.filter(({ kind }) => kind === 'closed')).toHaveLength(2);
  expect(mails.filter(({ kind }) => kind === 'reopened').length).toBeGreaterThan(0);
  for (const mail of mails) expect(mail.copies, mail.kind).toBeLessThanOrEqual(1);
});

test('withdrawn while late: by its workflow’s own clock the lead is heard once more before the matter is raised', async () => {
  const life = await hit.propose({ policy: { report: { every: 'P3M' } } });
  await life.accept();
  const report = await owed(life, 'report');
  const id = report?.id ?? '';
  await life.skipTo(addMs(report?.dueAt ?? '', 1000));
  const before = (await life.state()).agenda;
  const heardAt = before[`${id}/1/hear-2`]?.at ?? '';
  await life.skipTo(addMs(heardAt, 2 * day));
  await life.take('withdrawal', { by: 'coordinator' });
  await hasLeft(life);
  await life.take('reopening', { by: 'coordinator' }, reason);
  const { agenda } = await life.state();
  const [hearing, rung] = [agenda[`${id}/2/hear-2`], agenda[`${id}/2/rung-2`]];
  expect((hearing?.at ?? '') > heardAt).toBe(true);
  await life.skipTo(addMs(rung?.at ?? '', 1000));
  const steps = (await life.steps()).filter(({ step_key: key }) => key.startsWith(`${id}/2/`) || key === `${id}/1/hear-2`);
  const kinds = steps.filter(({ kind }) => kind === 'hear' || kind === 'rung').map(({ step_key }) => step_key);
  expect(kinds).toEqual([`${id}/1/hear-2`, `${id}/2/hear-2`, `${id}/2/rung-2`]);
  expect(Object.values((await life.state()).escalations)).toMatchObject([{ role: 'referenceGroup', state: 'open' }]);
});

test('taken out of the plan: final report and evaluation come in after it, the workflow waits for them, and leaves', async () => {
  const { life, escalation } = await lifeBeforeSteeringGroup(hit);
  await life.take('bodyDecision', { escalation, outcome: 'end' }, decision);
  await life.take('settlement', {});
  const final = await owed(life, 'finalReport');
  const period = final?.period?.name ?? '';
  expect((await run(life)).status.name).toBe('RUNNING');
  await life.skipTo(addMs(final?.dueAt ?? '', 15 * day));
  expect((await life.state()).obligations[final?.id ?? '']).toMatchObject({ state: 'late' });
  expect(await hit.db('tasks').where({ plan_activity: life.id, kind: 'finalReportOverdue', done_at: null })).toHaveLength(1);
  await life.take('report', { period, form: 'full' }, { status: 'red', done: 'Det blev inget.' });
  expect(await hit.db('tasks').where({ plan_activity: life.id, kind: 'finalReportOverdue', done_at: null })).toEqual([]);
  await life.take('review', { period, outcome: 'approved' });
  await life.take('evaluation', {}, { summary: 'Det blev inget.' });
  expect(await life.state()).toMatchObject({ stage: 'ended', atRest: true });
  await hasLeft(life);
  await life.take('reopening', { by: 'steeringGroup' }, { reason: 'Arbetet pågår.', meeting: { heldOn: dayOf((await life.state()).at), paragraph: '§ 14' } });
  expect((await life.state()).stage).toBe('inProgress');
});
