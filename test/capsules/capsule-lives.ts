/**
 * The lives of a capsule: one in every stage and at every end, and whatever may be under way in one. They are lived one after the other, so that a capsule made
 * anew has the same shape.
 */
import { answer, ask, decide, followedUp, propose, report, shortReport } from './capsule-acts.ts';
import type { CapsuleLife } from './capsule-life.ts';
import { slowOrganisation } from './capsule-life.ts';
import type { CapsuleWorld } from './capsule-world.ts';
import { livesAtTheirEnd } from './lives-at-their-end.ts';
import { livesBeforeABody } from './lives-before-a-body.ts';
import { livesBeforeAcceptance } from './lives-before-acceptance.ts';
import { livesInFollowUp } from './lives-in-follow-up.ts';

/** Activities of the county's plan that have come on; the others wait for their answer. */
const imported: CapsuleLife[] = [
  {
    title: 'korta-vagen',
    async live(world, planRef) {
      const id = await world.imported(planRef);
      await answer(world, id, { answer: 'accepted' });
      await report(world, id, shortReport);
    },
  },
  {
    title: 'forskarutbildning',
    live: async (world, planRef) => answer(world, await world.imported(planRef), { answer: 'accepted' }),
  },
  {
    title: 'plan-och-bostadsdagarna',
    live: async (world, planRef) => answer(world, await world.imported(planRef), { answer: 'accepted' }, 'lansstyrelsen-norrbotten'),
  },
  { title: 'coompanion', live: async (world) => answer(world, await world.imported('kooperativt-entreprenorskap'), { answer: 'declined' }, 'coompanion') },
];

/** Lived while mails leave. */
export const capsuleLives: CapsuleLife[] = [...imported, ...livesBeforeAcceptance, ...livesInFollowUp, ...livesBeforeABody, ...livesAtTheirEnd];

async function askSlowly(world: CapsuleWorld, title: string): Promise<void> {
  const id = await propose(world, title);
  await decide(world, id, { outcome: 'noFundingNeeded' });
  await ask(world, id, slowOrganisation);
}

/** Lived with the gate shut, which is then opened: the release has the mail under way. */
export const withMailReleased: CapsuleLife = { title: 'awaitingAnswer: a mail on its way, held before', live: askSlowly };
/** Lived with the gate open. */
export const withMailUnderWay: CapsuleLife = { title: 'awaitingAnswer: a mail on its way', live: askSlowly };
/** Lived last, with the gate shut. */
export const withMailsHeld: CapsuleLife[] = [
  { title: 'inProgress: its mails held', live: followedUp },
  { title: 'rejected: its mails held', live: async (world, title) => decide(world, await propose(world, title), { outcome: 'rejected' }) },
];
