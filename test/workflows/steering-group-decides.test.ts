/** What the steering group decides acts on the life by itself, on the real server. */
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import { addDays } from '../../workflows/domain/time/instants.ts';
import { lifeBeforeSteeringGroup, sentMails, skipUntilBefore } from '../support/builders/life-course.ts';
import type { Life } from '../support/server/hit-env.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

const words = { grounds: 'Efter föredragning.', meeting: { heldOn: '2026-11-20', paragraph: '§ 4' } };

type Decision = Omit<CommandInputs['bodyDecision'], 'escalation'>;
const decide = (life: Life, escalation: string, decision: Decision) => life.take('bodyDecision', { escalation, ...decision }, words);

describe('a decision of the steering group', () => {
  test('newDate opens the report again with a new ladder', async () => {
    const { life, escalation, period, today } = await lifeBeforeSteeringGroup(hit);
    const dueOn = addDays(today, 30);
    await decide(life, escalation, { outcome: 'newDate', dueOn });
    expect((await life.state()).obligations[`report-${period}`]).toMatchObject({ state: 'open', dueVersion: 2 });
    await life.skip('45 days');
    expect(Object.values((await life.state()).escalations).filter(({ state }) => state === 'open')).toMatchObject([{ dueVersion: 2 }]);
  });

  test('support leaves the report late, and puts the matter before the bodies again where nothing comes of it', async () => {
    const { life, escalation, period } = await lifeBeforeSteeringGroup(hit);
    const { dueAt } = (await life.state()).obligations[`report-${period}`] ?? {};
    await decide(life, escalation, { outcome: 'support' });
    expect((await life.state()).obligations[`report-${period}`]).toMatchObject({ state: 'late', dueVersion: 2, dueAt });
    expect(await skipUntilBefore(life, 'steeringGroup')).toContain(`${period}-2-`);
    expect((await sentMails(hit, life)).filter(({ kind }) => kind === 'hearing')).toHaveLength(2);
  });

  test('noted lets the matter rest', async () => {
    const { life, escalation, period } = await lifeBeforeSteeringGroup(hit);
    await decide(life, escalation, { outcome: 'noted' });
    expect((await life.state()).escalations[escalation]).toMatchObject({ state: 'decided' });
    expect(Object.values((await life.state()).agenda).filter(({ obligation }) => obligation === `report-${period}`)).toEqual([]);
  });

  test('reassign asks the named lead, or leaves the coordinator to find one', async () => {
    const { life, escalation } = await lifeBeforeSteeringGroup(hit);
    await decide(life, escalation, { outcome: 'reassign', lead: 'ltu-business' });
    expect(await life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu', candidate: { organisation: 'ltu-business', handover: true } });
    const other = await lifeBeforeSteeringGroup(hit);
    await decide(other.life, other.escalation, { outcome: 'reassign' });
    expect(Object.values((await other.life.state()).obligations)).toContainEqual(expect.objectContaining({ kind: 'assignment', state: 'open' }));
    expect((await sentMails(hit, other.life)).filter(({ kind, obligation }) => kind === 'task' && obligation?.startsWith('assignment'))).toHaveLength(1);
  });

  test('pause stops the clock until its day', async () => {
    const { life, escalation, today } = await lifeBeforeSteeringGroup(hit);
    await decide(life, escalation, { outcome: 'pause', until: addDays(today, 50) });
    expect((await life.state()).stage).toBe('paused');
    await life.skip('52 days');
    expect((await life.state()).stage).toBe('inProgress');
  });

  test('end takes the activity out of the plan; its live grant is a matter for the funder', async () => {
    const { life, escalation, period } = await lifeBeforeSteeringGroup(hit);
    await decide(life, escalation, { outcome: 'end' });
    expect(await life.state()).toMatchObject({ stage: 'ended', agenda: {} });
    expect(await hit.db('tasks').where({ plan_activity: life.id, kind: 'grantOfEnded' }).select('organisation')).toEqual([
      { organisation: 'lansstyrelsen-norrbotten' },
    ]);
    // The lead is the proposer too: one mail, not two, tells it.
    const told = (await sentMails(hit, life)).filter(({ kind }) => kind === 'ended' || kind === 'bodyWord');
    expect(told).toMatchObject([{ kind: 'bodyWord', recipient: 'actor@ltu.example', copies: 1 }]);
    const late = await life.send('report', { period, form: 'full' }, { status: 'red', done: 'För sent.' });
    expect(late).toMatchObject({ refusal: { type: 'WrongStage' } });
  });

  test('deferred and referredBack leave it open, with another day', async () => {
    const { life, escalation, today } = await lifeBeforeSteeringGroup(hit);
    await decide(life, escalation, { outcome: 'deferred', to: addDays(today, 60) });
    expect((await life.state()).escalations[escalation]).toMatchObject({ state: 'open', deferredTo: addDays(today, 60) });
    await decide(life, escalation, { outcome: 'referredBack', to: 'coordinator' });
    expect((await life.state()).escalations[escalation]).toMatchObject({ state: 'open' });
    expect(await hit.db('tasks').where({ plan_activity: life.id, kind: 'referredBack' })).toHaveLength(1);
  });

  test('with a day that is not to come is refused with the field’s name, and changes nothing', async () => {
    const { life, escalation, today } = await lifeBeforeSteeringGroup(hit);
    const { seq } = await life.state();
    const outcome = await life.send('bodyDecision', { escalation, outcome: 'newDate', dueOn: today }, words);
    expect(outcome).toMatchObject({ refusal: { type: 'ValueNotAllowed', field: 'dueOn', reason: { code: 'mustBeAfterToday' } } });
    expect((await life.state()).seq).toBe(seq);
  });
});
