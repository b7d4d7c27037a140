import { beforeEach, describe, expect, test } from 'vitest';
import { takeNextCaseNumber } from '../../../db/cases/case-number-store.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { projectLife } from '../../../db/lives/life-projection.ts';
import { findPlanActivity, planActivityByRef } from '../../../db/lives/life-read-model.ts';
import { describePlanActivity, lockLife, replacePartners, saveLife } from '../../../db/lives/life-store.ts';
import type { StepRow } from '../../../db/lives/step-store.ts';
import { beforeStep, insertStep, stepsFrom, stepsUpTo } from '../../../db/lives/step-store.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { begun, noFacts, now, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const step = (planActivity: string, seq: number, key: string, command: string | null = key): StepRow => ({
  planActivity,
  seq,
  key,
  kind: command ? 'report' : 'rung',
  command,
  at: now,
  received: command ? begun : null,
  patch: { seq },
});

describe.each(engines)('lives on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);
  let id = '';
  let count = 0;
  beforeEach(() => {
    count += 1;
    id = `life-${count}`;
  });

  test('fifty writers at once take turns: every one sees the life the one before it left', async () => {
    const { knex } = database;
    await seedPlanActivity(knex, seededLife(id, { seq: 0 }));
    const write = (writer: number) =>
      knex.transaction(async (trx) => {
        const row = await lockLife(trx, id);
        if (!row) throw new Error('no life');
        const seq = row.life.seq + 1;
        await insertStep(trx, step(id, seq, `writer-${writer}`));
        await saveLife(trx, { ...row.life, seq, counters: { writes: (row.life.counters['writes'] ?? 0) + 1 } });
      });
    await Promise.all(Array.from({ length: 50 }, (_, writer) => write(writer)));
    expect((await findPlanActivity(knex, id))?.life).toMatchObject({ seq: 50, counters: { writes: 50 } });
    expect(await knex('steps').where({ plan_activity: id }).orderBy('seq').pluck('seq')).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  test('a recording that fails leaves nothing behind', async () => {
    const { knex } = database;
    await seedPlanActivity(knex, seededLife(id));
    const failing = knex.transaction(async (trx) => {
      await lockLife(trx, id);
      await saveLife(trx, seededLife(id, { seq: 9 }));
      await insertStep(trx, step(id, 9, 'nine'));
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect((await findPlanActivity(knex, id))?.seq).toBe(1);
    expect(await stepsFrom(knex, id, 1)).toEqual([]);
  });

  test('a life that is not there is not locked', async () => {
    expect(await lockLife(database.knex, 'nowhere')).toBeUndefined();
  });

  test('keep what was proposed, and the columns that lists are made from follow the life', async () => {
    const { knex } = database;
    const facts = { ...noFacts, targetGroups: ['asylsokande'], budget: { requestedSek: 400_000 }, more: { inferred: ['focusArea'] } };
    await seedPlanActivity(knex, seededLife(id), { planRef: `ref-${id}`, facts, partners: [{ organisation: 'ltu', role: 'genomförare' }], unit: 'ToI' });
    expect(await planActivityByRef(knex, `ref-${id}`)).toBe(id);
    const { lead: _, ...leaderless } = seededLife(id);
    const candidate = { organisation: 'alvsbyn', obligation: 'answer-1', handover: false };
    await saveLife(knex, { ...leaderless, seq: 2, stage: 'awaitingAnswer', candidate, money: { requestedSek: 10 ** 12, grants: {}, instalments: {} } });
    expect(await findPlanActivity(knex, id)).toMatchObject({
      facts,
      unit: 'ToI',
      seq: 2,
      stage: 'awaitingAnswer',
      lead: null,
      candidate: 'alvsbyn',
      requestedSek: 10 ** 12,
      life: { candidate },
    });
  });

  test('a completion changes the description and the partners, not the life', async () => {
    const { knex } = database;
    await seedPlanActivity(knex, seededLife(id));
    const row = await findPlanActivity(knex, id);
    if (!row) throw new Error('no row');
    await describePlanActivity(knex, id, { ...row, title: 'Ny titel', activityArea: 'sprakstudier' });
    await replacePartners(knex, id, [{ organisation: 'alvsbyn', role: null }]);
    await replacePartners(knex, id, [{ organisation: 'ltu', role: 'värd' }]);
    expect(await findPlanActivity(knex, id)).toEqual({ ...row, title: 'Ny titel', activityArea: 'sprakstudier' });
    expect(await knex('plan_activity_partners').where({ plan_activity: id }).pluck('organisation')).toEqual(['ltu']);
  });

  test('steps are found by number and by key, and neither is given twice', async () => {
    const { knex } = database;
    await seedPlanActivity(knex, seededLife(id));
    await insertStep(knex, step(id, 1, 'command-1'));
    await insertStep(knex, step(id, 2, 'report-P1/1/rung-1', null));
    await insertStep(knex, step(id, 4, 'command-2'));
    expect(await stepsFrom(knex, id, 3)).toEqual([step(id, 4, 'command-2')]);
    expect(await stepsUpTo(knex, id, 2)).toEqual([step(id, 1, 'command-1'), step(id, 2, 'report-P1/1/rung-1', null)]);
    await knex('set_aside_steps').insert({ plan_activity: id, step_key: 'late', error: 'RangeError', at: '2026-01-01T00:00:00.000Z' });
    const clock = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const beside = await beforeStep(knex, id, 'report-P1/1/rung-1');
    expect(beside).toMatchObject({ setAside: new Set(['late']), isTaken: true, takenByClock: new Set(['report-P1/1/rung-1']), clock, command: undefined });
    expect(await beforeStep(knex, id, 'command-2')).toMatchObject({ isTaken: true });
    expect(await beforeStep(knex, id, 'unknown')).toMatchObject({ isTaken: false, takenByClock: new Set(['report-P1/1/rung-1']) });
    await expect(insertStep(knex, step(id, 4, 'other'))).rejects.toThrow(/unique/i);
    await expect(insertStep(knex, step(id, 5, 'command-1'))).rejects.toThrow(/unique/i);
  });

  test('what leaves the life keeps its last row, and what stays the same is not written', async () => {
    const { knex } = database;
    const report = sampleObligation({ id: 'report-P1', period: { name: 'P1', startsAt: begun, endsAt: now } });
    const grants = { ltu: { outcome: 'pending' as const, amountSek: 5, paidSek: 0 } };
    const before = await seedPlanActivity(knex, seededLife(id, { obligations: { 'report-P1': report }, money: { grants, instalments: {} } }));
    await knex('grants').where({ plan_activity: id }).update({ source: 'anslag 13:1', reference: 'dnr 1' });
    await knex('obligations').where({ plan_activity: id }).update({ reason: '"untouched"' });
    const raised = { id: `${id}-e1`, obligation: 'report-P1', dueVersion: 1, period: 'P1', role: 'steeringGroup', raisedAt: now, state: 'open' } as const;
    const decided = { outcome: 'approved' as const, amountSek: 7, paidSek: 3 };
    const between: LifeState = {
      ...before,
      escalations: { [raised.id]: raised },
      money: { grants: { ltu: decided }, instalments: { 1: { amountSek: 7, release: { period: 'P1' }, paidSek: 0 } } },
    };
    await projectLife(knex, id, before, between);
    expect(await knex('obligations').where({ plan_activity: id }).pluck('reason')).toEqual(['"untouched"']);
    expect(await knex('grants').where({ plan_activity: id }).first()).toMatchObject({
      outcome: 'approved',
      amount_sek: 7,
      paid_sek: 3,
      source: 'anslag 13:1',
      reference: 'dnr 1',
    });
    expect(await knex('instalments').where({ plan_activity: id }).first()).toMatchObject({ number: 1, amount_sek: 7, release_period: 'P1', release_on: null });
    expect(await knex('escalations').where({ id: raised.id }).first()).toMatchObject({ body: 'regionala-partnerskapet', state: 'open' });
    await projectLife(knex, id, between, { ...between, obligations: {}, escalations: { [raised.id]: { ...raised, state: 'decided', decidedAt: now } } });
    expect(await knex('obligations').where({ plan_activity: id }).pluck('id')).toEqual(['report-P1']);
    expect(await knex('escalations').where({ id: raised.id }).first()).toMatchObject({ body: 'regionala-partnerskapet', state: 'decided', decided_at: now });
  });

  test('an escalation keeps the body that held the role on the day it was raised', async () => {
    const { knex } = database;
    const raised = (escalation: string, role: 'referenceGroup' | 'steeringGroup', raisedAt: string) => ({
      id: `${id}-${escalation}`,
      obligation: 'report-P1',
      dueVersion: 1,
      period: 'P1',
      role,
      raisedAt,
      state: 'open' as const,
    });
    const lastEvening = raised('rp', 'steeringGroup', '2026-01-31T22:59:59.999Z');
    const rai = raised('rai', 'referenceGroup', '2010-01-01T00:00:00.000Z');
    await seedPlanActivity(
      knex,
      seededLife(id, { obligations: { 'report-P1': sampleObligation({ id: 'report-P1' }) }, escalations: { [lastEvening.id]: lastEvening, [rai.id]: rai } }),
    );
    expect(await knex('escalations').where({ plan_activity: id }).orderBy('id').pluck('body')).toEqual([null, 'gamla-partnerskapet']);
  });

  test('the audit takes rows and refuses to change or lose them', async () => {
    const { knex } = database;
    await appendAudit(knex, { planActivity: id, seq: 1, at: now, person: null, what: 'rung', details: { role: 'referenceGroup' }, stage: 'inProgress' });
    await expect(knex('audit').update({ what: 'nothing' })).rejects.toThrow(/append-only/);
    await expect(knex('audit').delete()).rejects.toThrow(/append-only/);
    expect(await knex('audit').where({ plan_activity: id }).pluck('what')).toEqual(['rung']);
  });

  test('case numbers count up within the year, without a gap or a double, whoever asks at once', async () => {
    const { knex } = database;
    const numbers = await Promise.all(Array.from({ length: 20 }, () => knex.transaction((trx) => takeNextCaseNumber(trx, 'HIT', 2031, id))));
    expect(numbers.sort()).toEqual(Array.from({ length: 20 }, (_, index) => `HIT-2031-${String(index + 1).padStart(4, '0')}`));
    expect(await takeNextCaseNumber(knex, 'HIT', 2032, id)).toBe('HIT-2032-0001');
  });
});
