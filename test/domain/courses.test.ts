/** Whole lives in a golden file: with every step what it changes, whom it tells and what it asks of people. A rule that changes shows there whom it moves. */
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import { diff } from '../../workflows/domain/merge-patch.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import { lives } from '../support/builders/lives-in-every-stage.ts';
import type { PureLife, Taken } from '../support/builders/pure-life.ts';
import { acceptedLife, proposedLife, pureLife } from '../support/builders/pure-life.ts';
import { actsOf, live } from '../support/builders/random-life.ts';

const acts = 150;

const own = 'lansstyrelsen-norrbotten';
const inInstalments: CommandInputs['fundingDecision'] = {
  outcome: 'approvedInPart',
  grants: [
    { funder: own, outcome: 'approved', amountSek: 300 },
    { funder: 'pitea', outcome: 'pending', amountSek: 50 },
  ],
  instalments: [
    { amountSek: 200, release: { period: '2026-Q1' } },
    { amountSek: 100, release: { on: '2026-05-04' } },
  ],
};

function importedLife(input: Partial<CommandInputs['import']>): PureLife {
  const life = pureLife();
  life.take('import', { policy: defaultPolicy, runs: {}, yearly: false, proposer: own, ownFunder: own, alreadyRunning: false, ...input });
  return life;
}

/** Lives that people and the clock move on from where they begin, by the seed of what they do. */
const moved: [name: string, seed: number, begin: () => PureLife][] = [
  ['from the proposal', 1, () => proposedLife({ policy: { report: { every: 'P3M' } } })],
  ['from the proposal, otherwise', 2, () => proposedLife({ policy: { report: { every: 'P3M' } } })],
  ['quarterly, for ever', 3, () => acceptedLife()],
  ['quarterly, for ever, otherwise', 4, () => acceptedLife()],
  ['monthly, with a run’s end', 5, () => acceptedLife({ policy: { report: { every: 'P1M' } }, input: { runs: { from: '2026-02-01', to: '2026-11-30' } } })],
  ['every ten weeks', 6, () => acceptedLife({ policy: { report: { every: 'P10W' } }, input: { runs: { to: '2028-03-31' } } })],
  ['yearly rounds', 7, () => acceptedLife({ input: { yearly: true, runs: { to: '2026-12-31' } } })],
  ['with money of ours', 9, () => acceptedLife({ decision: inInstalments })],
  ['imported, led by somebody', 10, () => importedLife({ lead: 'ltu', alreadyRunning: true, runs: { from: '2025-09-01' } })],
  ['imported, led by nobody', 11, () => importedLife({ alreadyRunning: false })],
  ['never reporting', 8, () => acceptedLife({ policy: { mail: { spread: 'PT0S' } } })],
];

function lineOf({ at, kind, key, before, after, mails, tasks, created }: Taken): string {
  const told = [...mails, ...tasks].map((notice) => JSON.stringify(notice));
  return [`${at} ${kind} ${key}${created ? ', created' : ''} ${JSON.stringify(diff(before ?? {}, after))}`, ...told.map((notice) => `  ${notice}`)].join('\n');
}
const courseOf = (name: string, life: PureLife): string => [`# ${name}`, ...life.steps.map(lineOf)].join('\n');

describe('the course of lives', () => {
  test('into every stage is as in the golden file', async () => {
    const courses = Object.entries(lives).map(([stage, build]) => courseOf(stage, build()));
    await expect(`${courses.join('\n\n')}\n`).toMatchFileSnapshot('golden/courses-into-stages.txt');
  });

  test('whatever people do is as in the golden file', async () => {
    const courses = moved.map(([name, seed, begin]) => {
      const life = begin();
      if (name === 'never reporting') life.pass(800);
      else live(life, actsOf(seed, acts));
      return courseOf(name, life);
    });
    await expect(`${courses.join('\n\n')}\n`).toMatchFileSnapshot('golden/courses-moved.txt');
  });
});
