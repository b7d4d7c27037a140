/** A step that should not have been taken, and is seen within a quarter of an hour: taken back. */
import { expect } from 'vitest';
import type { LifeState } from '../../../../workflows/domain/life-state.ts';
import { addDays, dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { Life } from '../../../support/server/hit-env.ts';
import type { Slip } from '../slip.ts';
import { act, asked, atWork, atWorkWithMoney, decided, own, periodOf, reported, takeBack, withMoney } from '../slip.ts';

/** @param slip is done to a life that has come to `from` */
const takenBack = (slip: string, from: (life: Life) => Promise<void>, wrong: (life: Life) => Promise<void>): Slip => {
  let before: LifeState | undefined;
  return {
    slip,
    by: 'take back',
    command: 'takeBack',
    page: '/aktiviteter/:id/ta-tillbaka',
    // Whoever has got a mail of the step is told; in these rules mails wait two minutes, and so nobody has.
    told: [],
    async made(life) {
      await from(life);
      before = await life.state();
      await wrong(life);
    },
    async mended(life) {
      await takeBack(life);
      const { seq: _, at: __, ...now } = await life.state();
      expect(before).toMatchObject(now);
    },
  };
};

const nothing = async () => {};
const inDays = async (life: Life, days: number) => addDays(dayOf(await life.now()), days);

export const takenBackSlips: Slip[] = [
  takenBack('A decision entered in the wrong case', nothing, decided),
  takenBack('A decision with the wrong sum', nothing, (life) => act(life, 'fundingDecision', withMoney)),
  takenBack('A payment entered in the wrong case', atWorkWithMoney, (life) => act(life, 'payment', { funder: own, amountSek: 60 })),
  takenBack('Another funder’s word entered in the wrong case', atWork, (life) =>
    act(life, 'grant', { funder: 'arbetsformedlingen', outcome: 'approved', amountSek: 5 }),
  ),
  takenBack('The wrong organisation asked to lead, seen at once', decided, (life) =>
    act(life, 'assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } }),
  ),
  takenBack('An acceptance entered in the wrong case', asked, (life) => act(life, 'assignmentAnswer', { answer: 'accepted' })),
  takenBack('A refusal entered in the wrong case', asked, (life) => act(life, 'assignmentAnswer', { answer: 'declined' })),
  takenBack('A report entered in the wrong case', atWork, async (life) =>
    act(life, 'report', { period: await periodOf(life), form: 'short' }, { status: 'green', done: 'Klart.' }),
  ),
  takenBack('A report returned that was meant to be approved', reported, async (life) =>
    act(life, 'review', { period: await periodOf(life), outcome: 'returned' }, { comment: 'Fel.' }),
  ),
  takenBack('More time granted to the wrong day', atWork, async (life) =>
    act(life, 'extension', { period: await periodOf(life), outcome: 'granted', dueOn: await inDays(life, 400) }),
  ),
  takenBack('The wrong plan activity paused', atWork, (life) => act(life, 'pause', {})),
  takenBack('The wrong plan activity closed', atWork, (life) => act(life, 'closing', { final: true })),
  takenBack('The wrong plan activity withdrawn', atWork, (life) => act(life, 'withdrawal', { by: 'coordinator' })),
];
