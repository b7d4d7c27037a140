/** What there was to be checked, in lines for whoever watches: a promise that nothing was held against is not kept but untried. */
import type { Knex } from 'knex';
import type { Call } from '../../clients/call.ts';
import { tally } from './mails.ts';

export async function figuresOf(db: Knex, calls: readonly Call[]): Promise<string[]> {
  const kinds = (await db('steps').whereNull('command').pluck('kind')) as string[];
  const names = (await db('steps').whereNotNull('command').pluck('kind')) as string[];
  const states = (await db('commands').pluck('state')) as string[];
  const stages = (await db('plan_activities').whereNull('plan_ref').pluck('stage')) as string[];
  const acts = new Set(calls.map(({ key }) => key)).size;
  const acknowledged = new Set(calls.filter(({ outcome }) => outcome === 'ok').map(({ key }) => key)).size;
  return [
    `calls                 ${calls.length} of ${acts} acts, ${acknowledged} acknowledged: ${tally(calls.map(({ outcome, status }) => `${outcome} ${status ?? 'silence'}`))}`,
    `commands              ${states.length}: ${tally(states)}`,
    `lives                 ${stages.length}: ${tally(stages)}`,
    `steps of people       ${names.length}: ${tally(names)}`,
    `steps of the clock    ${kinds.length}: ${tally(kinds)}`,
  ];
}
