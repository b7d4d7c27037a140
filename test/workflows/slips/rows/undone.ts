/** A step that is undone later than minutes. */
import { expect } from 'vitest';
import type { Slip } from '../slip.ts';
import { act, asked, atWork, atWorkWithMoney, own, periodOf, reported } from '../slip.ts';

const days = 86_400_000;

export const undoneSlips: Slip[] = [
  {
    slip: 'The wrong organisation asked to lead, seen days later',
    by: 'undo',
    command: 'assignmentAnswer',
    page: '/aktiviteter/:id/aterta-fragan',
    told: ['assignmentResult'],
    async made(life) {
      await asked(life, 'ltu-business');
      await life.skip(3 * days);
    },
    async mended(life) {
      await act(life, 'assignmentAnswer', { answer: 'cancelled' });
      expect(await life.state()).toMatchObject({ stage: 'awaitingAssignment' });
      expect((await life.state()).candidate).toBeUndefined();
    },
  },
  {
    slip: 'The wrong organisation asked to take over',
    by: 'undo',
    command: 'assignmentAnswer',
    page: '/aktiviteter/:id/aterta-fragan',
    told: ['assignmentResult'],
    async made(life) {
      await atWork(life);
      await act(life, 'handover', { lead: 'ltu-business' }, { lead: { organisation: 'ltu-business' } });
      await life.skip(3 * days);
    },
    async mended(life) {
      await act(life, 'assignmentAnswer', { answer: 'cancelled' });
      expect(await life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu' });
      expect((await life.state()).candidate).toBeUndefined();
    },
  },
  ...(['approved', 'noted'] as const).map(
    (outcome): Slip => ({
      slip: `A report ${outcome} that has wrong figures`,
      by: 'undo',
      command: 'review',
      page: '/aktiviteter/:id/granska-igen',
      told: ['reviewResult', 'task'],
      async made(life) {
        await reported(life);
        await act(life, 'review', { period: await periodOf(life), outcome });
        await life.skip(3 * days);
      },
      async mended(life) {
        const period = await periodOf(life);
        await act(life, 'review', { period, outcome: 'reopened' });
        expect((await life.state()).obligations[`report-${period}`]).toMatchObject({ report: 'submitted' });
      },
    }),
  ),
  {
    slip: 'Money paid out after the accounts were closed',
    by: 'undo',
    command: 'settlement',
    page: '/aktiviteter/:id/rakenskaper',
    told: [],
    async made(life) {
      await atWorkWithMoney(life);
      await act(life, 'withdrawal', { by: 'coordinator' });
    },
    async mended(life) {
      await act(life, 'payment', { funder: own, amountSek: 10 });
      await act(life, 'settlement', {});
      expect(await life.state()).toMatchObject({ accounts: 'settled' });
    },
  },
];
