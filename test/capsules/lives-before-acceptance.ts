/** Put forward, decided, asked: lives that nobody has taken on yet, with mails that did not arrive. */
import { answer, ask, decide, grantInPart, path, propose } from './capsule-acts.ts';
import type { CapsuleLife } from './capsule-life.ts';
import { busyOrganisation, deadOrganisation } from './capsule-life.ts';

export const livesBeforeAcceptance: CapsuleLife[] = [
  { title: 'proposed: nothing decided', live: propose },
  {
    title: 'proposed: sent back and completed',
    async live(world, title) {
      const id = await propose(world, title);
      await decide(world, id, { outcome: 'sentBack' });
      await (await world.contact('ltu')).post(`${path(id)}/completion`, { comment: 'Budgeten är nu uppdelad per år.', budget: { requestedSek: 350_000 } });
    },
  },
  { title: 'sentBack: completion asked for', live: async (world, title) => decide(world, await propose(world, title), { outcome: 'sentBack' }) },
  {
    title: 'awaitingAssignment: a grant pending, an instalment released and one to come',
    live: async (world, title) => decide(world, await propose(world, title), grantInPart),
  },
  {
    title: 'awaitingAssignment: declined',
    async live(world, title) {
      const id = await propose(world, title);
      await decide(world, id, { outcome: 'noFundingNeeded' });
      await ask(world, id, 'roda-korset');
      await answer(world, id, { answer: 'declined', reason: 'Vi har inte lokaler.' }, 'roda-korset');
    },
  },
  {
    title: 'awaitingAnswer: the board meets first',
    async live(world, title) {
      const id = await propose(world, title);
      await decide(world, id, { outcome: 'noFundingNeeded' });
      await ask(world, id, 'lulea-kommun');
      await answer(world, id, { answer: 'needsDecision', reason: 'Nämnden sammanträder först.' }, 'lulea-kommun');
    },
  },
  {
    title: 'awaitingAnswer: asked at a dead address',
    async live(world, title) {
      const id = await propose(world, title);
      await decide(world, id, { outcome: 'noFundingNeeded' });
      await ask(world, id, deadOrganisation);
    },
  },
  {
    title: 'awaitingAnswer: a mail given up after five days',
    async live(world, title) {
      const id = await propose(world, title);
      await decide(world, id, { outcome: 'noFundingNeeded' });
      await ask(world, id, busyOrganisation);
      await world.skip(id, '6 days');
    },
  },
];
