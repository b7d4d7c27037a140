/** The figures of `npm run cost` are those of the lives that it names. */
import { beforeAll, expect, test } from 'vitest';
import type { Place } from '../../bench/cost/measure-life.ts';
import { kinds, measureLife, startAt } from '../../bench/cost/measure-life.ts';
import { planActivityWorkflowId } from '../../workflows/messages.ts';
import { pollLimit, until } from '../support/server/until.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

/** What a year may take of Temporal at most. A machine that is busy adds a workflow task or two; a fault adds one to each step. */
const most = { reporting: { events: 85, bytes: 14 * 1024 }, silent: { events: 120, bytes: 18 * 1024 } };

const hit = hitForAll();
let place: Place;
beforeAll(async () => {
  place = { ...hit, taskQueue: hit.temporal.taskQueue, lead: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' };
});

test.each(kinds)(
  'a life with $what is measured over a year of just that, whatever day it is today, without what time skipping writes, and takes no more than it may',
  async (kind) => {
    const { id, beginning, year } = await measureLife(place, kind);
    expect(year.reports).toEqual({ owed: 4, within: kind.reports ? 4 : 0 });
    expect([beginning.commands, year.commands]).toEqual([4, kind.reports ? 4 : 0]);

    const bound = kind.reports ? most.reporting : most.silent;
    expect(year.size.ofLife.events).toBeLessThanOrEqual(bound.events);
    expect(year.size.ofLife.bytes).toBeLessThanOrEqual(bound.bytes);

    const first = await hit.db('steps').where({ plan_activity: id, seq: 1 }).first('at');
    expect(first.at.slice(0, 16)).toBe(startAt.slice(0, 16));
    const mails = new Set(await hit.db('mails').where({ plan_activity: id }).where('obligation', 'like', 'report-%').pluck('kind'));
    expect([mails.has('reminder'), mails.has('hearing')]).toEqual([!kind.reports, !kind.reports]);
    const bodies = await hit.db('escalations').where({ plan_activity: id }).orderBy('role').pluck('role');
    expect(bodies).toEqual(kind.reports ? [] : ['referenceGroup', 'steeringGroup']);

    const all = await eventsOf(id, beginning.size.runs + year.size.runs);
    const counted = (part: 'ofLife' | 'ofTimeSkipping') => beginning.size[part].events + year.size[part].events;
    expect(counted('ofTimeSkipping')).toBe(all.filter((type) => /TimeSkipping|OptionsUpdated/.test(type)).length);
    expect(counted('ofLife')).toBe(all.filter((type) => !/TimeSkipping|OptionsUpdated/.test(type)).length);
    expect(counted('ofTimeSkipping')).toBeGreaterThan(0);
  },
);

/** The type of each event in the whole life, whose runs are listed a little after they have begun. */
async function eventsOf(planActivity: string, runs: number): Promise<string[]> {
  const query = `WorkflowId = '${planActivityWorkflowId(planActivity)}'`;
  await until('all runs are listed', async () => (await hit.client.workflow.count(query)).count === runs, pollLimit.timeout);
  const types: string[] = [];
  for await (const { runId, workflowId } of hit.client.workflow.list({ query })) {
    const { events } = await hit.client.workflow.getHandle(workflowId, runId).fetchHistory();
    types.push(...(events ?? []).map((event) => Object.keys(event).find((key) => key.endsWith('EventAttributes')) ?? ''));
  }
  return types;
}
