/** An end that should not have come: taken up again from before it. */
import { expect } from 'vitest';
import { lifeBeforeSteeringGroup } from '../../../support/builders/life-course.ts';
import type { HitEnv, Life } from '../../../support/server/hit-env.ts';
import type { Slip } from '../slip.ts';
import { act, atWorkWithMoney } from '../slip.ts';

const days = 86_400_000;
const page = '/aktiviteter/:id/ta-upp-igen';

async function closed(life: Life): Promise<void> {
  await atWorkWithMoney(life);
  await act(life, 'closing', { final: true });
  const period = Object.values((await life.state()).obligations).find(({ kind }) => kind === 'finalReport')?.period?.name ?? '';
  await act(life, 'report', { period, form: 'full' }, { status: 'green', done: 'Klart.' });
  await act(life, 'review', { period, outcome: 'approved' });
  await act(life, 'evaluation', {}, { summary: 'Om en annan.' });
  expect(await life.state()).toMatchObject({ stage: 'closed' });
  await life.skip(40 * days);
}

export const reopenedSlips: Slip[] = [
  {
    slip: 'The wrong plan activity withdrawn, seen weeks later',
    by: 'reopen',
    command: 'reopening',
    page,
    told: ['reopened'],
    async made(life) {
      await atWorkWithMoney(life);
      await act(life, 'withdrawal', { by: 'coordinator' });
      await life.skip(40 * days);
    },
    async mended(life) {
      await act(life, 'reopening', { by: 'coordinator' });
      expect(await life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu' });
    },
  },
  {
    slip: 'A proposal rejected that was to be decided anew',
    by: 'reopen',
    command: 'reopening',
    page,
    told: ['reopened', 'task'],
    made: (life) => act(life, 'fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }),
    async mended(life) {
      await act(life, 'reopening', { by: 'coordinator' });
      expect(await life.state()).toMatchObject({ stage: 'proposed' });
    },
  },
  {
    slip: 'The wrong plan activity closed, and its end reached',
    by: 'reopen',
    command: 'reopening',
    page,
    told: ['reopened'],
    made: closed,
    async mended(life) {
      await act(life, 'reopening', { by: 'coordinator', undone: ['evaluation'] });
      expect(await life.state()).toMatchObject({ stage: 'closing', closing: { evaluation: false } });
    },
  },
  {
    slip: 'Taken out of the plan by a decision that the Partnership changes',
    by: 'reopen',
    command: 'reopening',
    page: '/aktiviteter/:id/ta-upp-igen-beslut',
    told: ['reopened'],
    ...beforeThePartnership(async (life, escalation) => {
      await act(life, 'bodyDecision', { escalation, outcome: 'end' });
      await life.skip(2 * days);
    }),
    async mended(life) {
      await act(life, 'reopening', { by: 'steeringGroup' });
      expect(await life.state()).toMatchObject({ stage: 'inProgress' });
    },
  },
];

/** A life of its own, whose report the Partnership has before it. */
function beforeThePartnership(then: (life: Life, escalation: string) => Promise<void>): Pick<Slip, 'begin' | 'made'> {
  const matters = new Map<string, string>();
  return {
    async begin(hit: HitEnv) {
      const { life, escalation } = await lifeBeforeSteeringGroup(hit);
      matters.set(life.id, escalation);
      return life;
    },
    made: (life) => then(life, matters.get(life.id) ?? ''),
  };
}
