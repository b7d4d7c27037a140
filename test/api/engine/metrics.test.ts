/** What Prometheus is told: figures alone, and only where somebody has set a token that it brings. */

import { expect, test } from 'vitest';
import type { AppDependencies } from '../../../api/app.ts';
import { createMetrics } from '../../../api/engine/metrics/metrics.ts';
import { givenClock } from '../../../db/engine/connection.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import type { ApiWorld } from '../../support/http/api-world.ts';
import { own, startApiWorld } from '../../support/http/api-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const token = 'a-token-of-prometheus';
const now = '2026-03-02T10:00:00.000Z';
const watch = { last: () => ({ lives: [own], setAside: 0 }) };
const metricsOver = (db: AppDependencies['db']) => createMetrics({ db, clock: givenClock(() => now), watch });

const world = worldForAll(startApiWorld);
const measured = async (text: string, name: string): Promise<Record<string, number>> =>
  Object.fromEntries([...text.matchAll(new RegExp(`^${name}(?:\\{([^}]*)\\})? (\\S+)$`, 'gm'))].map(([, labels = '', value]) => [labels, Number(value)]));

test('tells in figures what SQL holds, and names no case and nobody', async () => {
  const { db } = world;
  await insertCommand(db, commandOf('pause', {}, {}, { id: 'waits', planActivity: own }));
  await db('commands').where({ id: 'waits' }).update({ received_at: '2026-03-02T09:59:00.000Z' });
  const { type, text } = await metricsOver(db).scrape();
  expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
  const stages = (await db('plan_activities').groupBy('stage').select('stage').count({ total: '*' })) as { stage: string; total: number }[];
  expect(await measured(text, 'hit_lives')).toEqual(Object.fromEntries(stages.map(({ stage, total }) => [`stage="${stage}"`, Number(total)])));
  expect(await measured(text, 'hit_commands_waiting')).toEqual({ 'name="pause"': 1 });
  expect(await measured(text, 'hit_command_oldest_waiting_seconds')).toEqual({ '': 60 });
  expect(await measured(text, 'hit_lives_standing_still')).toEqual({ '': 1 });
  expect(Object.keys(await measured(text, 'hit_mails_ended_last_24_hours')).sort()).toEqual(
    ['accepted', 'expired', 'refused', 'superseded'].map((outcome) => `outcome="${outcome}"`),
  );
  expect(text).toMatch(/^process_resident_memory_bytes /m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  for (const secret of [own, 'ltu', 'Kim']) expect(text).not.toContain(secret);
});

test('what no longer waits is told no more', async () => {
  const { db } = world;
  const metrics = metricsOver(db);
  await metrics.scrape();
  await db('commands').where({ id: 'waits' }).update({ state: 'void' });
  const { text } = await metrics.scrape();
  expect(await measured(text, 'hit_commands_waiting')).toEqual({});
  expect(await measured(text, 'hit_command_oldest_waiting_seconds')).toEqual({ '': 0 });
});

test('tells how long commands take, by what came of each', async () => {
  const metrics = metricsOver(world.db);
  const outcomes = [
    { status: 200, body: null },
    { status: 202, body: null },
    { refusal: { type: 'WrongStage', message: 'no' } },
    { unavailable: true },
  ] as const;
  const left = [...outcomes];
  const execute = metrics.timed(async () => {
    const next = left.shift();
    if (!next) throw new Error('the database is away');
    return next;
  });
  const command = commandOf('pause', {}, {}, { id: 'timed', planActivity: own });
  expect([await execute(command), await execute(command), await execute(command), await execute(command)]).toEqual(outcomes);
  await expect(execute(command)).rejects.toThrow('the database is away');
  const { text } = await metrics.scrape();
  expect(await measured(text, 'hit_command_seconds_count')).toEqual(
    Object.fromEntries(['taken', 'kept', 'refused', 'unavailable', 'failed'].map((outcome) => [`name="pause",outcome="${outcome}"`, 1])),
  );
});

test('there is no such page without a token, and none for another token', async () => {
  const asking = (at: Pick<ApiWorld, 'address'>, bearer?: string) =>
    fetch(`${at.address}/metrics`, { headers: bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` } });
  expect((await asking(world, token)).status).toBe(404);
  const open = await startApiWorld({ metricsPage: { metrics: metricsOver(world.db), token } });
  try {
    expect((await asking(open)).status).toBe(401);
    expect((await asking(open, `${token}x`)).status).toBe(401);
    const told = await asking(open, token);
    expect([told.status, told.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await told.text()).toContain('hit_lives{stage="inProgress"}');
  } finally {
    await open.stop();
  }
});
