/** A step that is undone later than minutes. */
import { expect } from 'vitest';
import { addWorkingDays } from '../../../../workflows/domain/time/calendar.ts';
import { addDays, addMs, dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { Life } from '../../../support/server/hit-env.ts';
import type { Slip } from '../slip.ts';
import { act, asked, atWork, atWorkWithMoney, own, periodOf, reported } from '../slip.ts';

const days = 86_400_000;

/** A day so long after the present due day of the report. */
async function reportDay(life: Life, after: number): Promise<string> {
  const due = (await life.state()).obligations[`report-${await periodOf(life)}`]?.dueAt;
  return addDays(dayOf(due ?? (await life.now())), after);
}

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
  ...(['accepted', 'declined'] as const).map(
    (answer): Slip => ({
      slip: answer === 'accepted' ? 'An acceptance entered for who has not accepted, seen days later' : 'A refusal entered for who has not refused',
      by: 'undo',
      command: 'assignmentAnswer',
      page: '/aktiviteter/:id/svaret-fel',
      told: ['assignmentResult'],
      async made(life) {
        await asked(life);
        await act(life, 'assignmentAnswer', { answer });
        await life.skip(3 * days);
      },
      async mended(life) {
        await act(life, 'assignmentAnswer', { answer: 'enteredInError' });
        expect(await life.state()).toMatchObject({ stage: 'awaitingAnswer', candidate: { organisation: 'ltu' } });
      },
    }),
  ),
  {
    slip: 'A lead that has to be replaced while the plan activity is paused',
    by: 'undo',
    command: 'handover',
    page: '/aktiviteter/:id/overlamna',
    told: ['handoverAsked'],
    async made(life) {
      await atWork(life);
      await act(life, 'pause', {});
    },
    async mended(life) {
      await act(life, 'handover', { lead: 'ltu-business' }, { lead: { organisation: 'ltu-business' } });
      expect(await life.state()).toMatchObject({ stage: 'paused', candidate: { organisation: 'ltu-business' } });
    },
  },
  ...(['shortened', 'revoked'] as const).map(
    (outcome): Slip => ({
      slip: outcome === 'revoked' ? 'More time granted that was not to be' : 'More time granted to a day ten years too late',
      by: 'undo',
      command: 'extension',
      page: '/aktiviteter/:id/korta-tiden',
      told: ['extensionAnswer'],
      async made(life) {
        await atWork(life);
        const period = await periodOf(life);
        await act(life, 'extension', { period, outcome: 'granted', dueOn: await reportDay(life, 3_650) });
        await life.skip(3 * days);
      },
      async mended(life) {
        const period = await periodOf(life);
        const due = await reportDay(life, -3_600);
        await act(life, 'extension', { period, outcome, ...(outcome === 'shortened' && { dueOn: due }) });
        expect((await life.state()).obligations[`report-${period}`]).toMatchObject({ state: 'open', dueVersion: 3 });
      },
    }),
  ),
  {
    slip: 'A pause that is to end on another day',
    by: 'undo',
    command: 'pause',
    page: '/aktiviteter/:id/pausens-slut',
    told: ['paused'],
    async made(life) {
      await atWork(life);
      await act(life, 'pause', { until: addDays(dayOf(await life.now()), 30) });
      await life.skip(3 * days);
    },
    async mended(life) {
      await act(life, 'pause', { outcome: 'endChanged', until: addDays(dayOf(await life.now()), 90) });
      expect(Object.values((await life.state()).agenda).filter(({ kind }) => kind === 'resume')).toHaveLength(1);
    },
  },
  {
    slip: 'A report that nobody is to write after all',
    by: 'undo',
    command: 'excuse',
    page: '/aktiviteter/:id/befria',
    told: ['reportExcused'],
    made: atWork,
    async mended(life) {
      const period = await periodOf(life);
      await act(life, 'excuse', { period, outcome: 'excused' });
      expect((await life.state()).obligations[`report-${period}`]).toMatchObject({ state: 'excused' });
    },
  },
  {
    slip: 'A report excused that was to be written',
    by: 'undo',
    command: 'excuse',
    page: '/aktiviteter/:id/begar-anda',
    told: ['reportExcused'],
    async made(life) {
      await atWork(life);
      await act(life, 'excuse', { period: await periodOf(life), outcome: 'excused' });
      await life.skip(3 * days);
    },
    async mended(life) {
      const period = await periodOf(life);
      await act(life, 'excuse', { period, outcome: 'reopened', dueOn: await reportDay(life, 60) });
      expect((await life.state()).obligations[`report-${period}`]).toMatchObject({ state: 'open' });
    },
  },
  {
    slip: 'A closing that was to come a year later',
    by: 'undo',
    command: 'closing',
    page: '/aktiviteter/:id/aterta-avslut',
    told: ['closingBegun'],
    async made(life) {
      await atWork(life);
      await act(life, 'closing', { final: true });
      await life.skip(3 * days);
    },
    async mended(life) {
      await act(life, 'closing', { final: false, outcome: 'revoked' });
      expect(await life.state()).toMatchObject({ stage: 'inProgress' });
    },
  },
  {
    slip: 'An evaluation entered in the wrong case',
    by: 'undo',
    command: 'evaluation',
    page: '/aktiviteter/:id/aterta-utvardering',
    told: [],
    async made(life) {
      await atWork(life);
      await act(life, 'closing', { final: true });
      await act(life, 'evaluation', {}, { summary: 'Om en annan.' });
      await life.skip(3 * days);
    },
    async mended(life) {
      await act(life, 'evaluation', { outcome: 'revoked' });
      expect(await life.state()).toMatchObject({ stage: 'closing', closing: { evaluation: false } });
    },
  },
  heldTooLong(),
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

function heldTooLong(): Slip {
  let period = '';
  return {
    slip: 'A step of the ladder held for too long',
    by: 'undo',
    command: 'hold',
    page: '/aktiviteter/:id/slapp-steget',
    told: ['holdReleased'],
    async made(life) {
      await atWork(life);
      period = await periodOf(life);
      const first = Object.values((await life.state()).agenda).find(({ key }) => key === `report-${period}/1/rung-1`);
      await life.skipTo(addMs(first?.at ?? '', -days));
      await act(life, 'hold', { period, until: addWorkingDays(dayOf(await life.now()), 10) });
    },
    async mended(life) {
      await act(life, 'hold', { period, outcome: 'released' });
      expect(Object.values((await life.state()).agenda).filter(({ heldFrom }) => heldFrom !== undefined)).toEqual([]);
    },
  };
}
