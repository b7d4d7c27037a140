/** Paused, closing, and at their ends. */
import { daysOn, decide, followedUp, grantInPart, hurriedClosing, matterBefore, path, propose, report, review } from './capsule-acts.ts';
import type { CapsuleLife } from './capsule-life.ts';
import type { CapsuleWorld } from './capsule-world.ts';

export const livesAtTheirEnd: CapsuleLife[] = [
  {
    title: 'paused: until somebody says so',
    live: async (world, title) => world.coordinator.post(`${path(await followedUp(world, title))}/pause`, { reason: 'Upphandlingen överklagades.' }),
  },
  {
    title: 'paused: until a day',
    async live(world, title) {
      const id = await followedUp(world, title);
      await world.coordinator.post(`${path(id)}/pause`, { reason: 'Flytt.', until: await daysOn(world, id, 30) });
    },
  },
  {
    title: 'closing: the final report owed, the evaluation in',
    async live(world, title) {
      const id = await closing(world, title);
      await world.coordinator.post(`${path(id)}/evaluation`, { summary: 'Insatsen nådde 38 av 40 deltagare.', lessons: 'Börja med arbetsgivarna.' });
    },
  },
  { title: 'closing: the final report waits for its review', live: async (world, title) => report(world, await closing(world, title)) },
  {
    title: 'closing: a yearly activity’s round, the report approved',
    live: yearlyClosing,
  },
  {
    title: 'closing: a matter before RP',
    async live(world, title) {
      const id = await closing(world, title, { policy: hurriedClosing });
      await matterBefore(world, id, 'steeringGroup');
    },
  },
  {
    title: 'closed',
    async live(world, title) {
      const id = await closing(world, title, { decision: grantInPart });
      await review(world, await report(world, id), 'approved');
      await world.coordinator.post(`${path(id)}/evaluation`, { summary: 'Insatsen nådde 38 av 40 deltagare.', goalsReached: ['sysselsattning'] });
    },
  },
  { title: 'rejected', live: async (world, title) => decide(world, await propose(world, title), { outcome: 'rejected' }) },
  {
    title: 'withdrawn',
    live: async (world, title) => (await world.contact('ltu')).post(`${path(await propose(world, title))}/withdrawal`, { reason: 'Finansieringen uteblev.' }),
  },
];

/** Closed for the year only, with its report approved. */
export async function yearlyClosing(world: CapsuleWorld, title: string): Promise<string> {
  const id = await followedUp(world, title, { recurs: 'yearly', runs: { from: '2026-01-01' } });
  await world.coordinator.post(`${path(id)}/closing`, { reason: 'Årets omgång är klar.' });
  await review(world, await report(world, id), 'approved');
  return id;
}

async function closing(world: CapsuleWorld, title: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = await followedUp(world, title, more);
  await world.coordinator.post(`${path(id)}/closing`, { reason: 'Målen är nådda.', final: true });
  return id;
}
