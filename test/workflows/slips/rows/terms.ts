/** Terms that have become others, or were entered wrongly: changed forward. */
import { expect } from 'vitest';
import type { CommandInputs } from '../../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../../workflows/domain/life-state.ts';
import { addDays, dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { Life } from '../../../support/server/hit-env.ts';
import type { Slip } from '../slip.ts';
import { act, atWork } from '../slip.ts';

type Terms = Omit<CommandInputs['changeTerms'], 'from'>;

const changed = (
  slip: string,
  terms: (life: Life) => Promise<Terms>,
  stands: (now: LifeState, terms: Terms) => void,
  from: 'atOnce' | 'nextPeriod' = 'atOnce',
) =>
  ({
    slip,
    by: 'change terms',
    command: 'changeTerms',
    page: '/aktiviteter/:id/villkor',
    told: ['termsChanged'],
    made: atWork,
    async mended(life) {
      const asked = await terms(life);
      await act(life, 'changeTerms', { ...asked, from }, { ...asked, from });
      stands(await life.state(), asked);
    },
  }) satisfies Slip;

const inDays = async (life: Life, days: number) => addDays(dayOf(await life.now()), days);

export const termsSlips: Slip[] = [
  changed(
    'A last day that was typed ten years too late',
    async (life) => ({ runs: { to: await inDays(life, 700) } }),
    ({ runs }, terms) => expect(runs).toMatchObject({ to: terms.runs?.to }),
  ),
  changed(
    'Reports that are to be due sooner after each period',
    async () => ({ policy: { report: { due: { workingDays: 25 } } } }),
    ({ policy }) => expect(policy.report.due).toEqual({ workingDays: 25 }),
  ),
  changed(
    'Reports that are to come every quarter from the next period',
    async () => ({ policy: { report: { every: 'P3M' } } }),
    ({ policy, termsToCome }) => {
      expect(policy.report.every).toBe('P6M');
      expect(termsToCome?.atNextPeriod?.policy.report.every).toBe('P3M');
    },
    'nextPeriod',
  ),
  changed(
    'Full reports where short ones were meant',
    async () => ({ form: 'full' }),
    ({ reportForm }) => expect(reportForm).toBe('full'),
  ),
  {
    slip: 'A plan activity that goes on after its closing has begun',
    by: 'change terms',
    command: 'changeTerms',
    page: '/aktiviteter/:id/villkor',
    told: ['termsChanged'],
    async made(life) {
      await atWork(life);
      await act(life, 'changeTerms', { runs: { to: await inDays(life, 1) }, from: 'atOnce' }, { runs: { to: await inDays(life, 1) }, from: 'atOnce' });
      await life.skip(3 * 86_400_000);
      expect(await life.state()).toMatchObject({ stage: 'closing' });
    },
    async mended(life) {
      const runs = { to: await inDays(life, 400) };
      await act(life, 'changeTerms', { runs, from: 'atOnce' }, { runs, from: 'atOnce' });
      expect(await life.state()).toMatchObject({ stage: 'inProgress', runs });
    },
  },
];
