/** A report stays away: the lead is to be called, RAI and RP are asked, advise and decide. */
import { daysOn, followedUp, matterBefore, meeting, monthOfHours, reportPath } from './capsule-acts.ts';
import type { CapsuleLife } from './capsule-life.ts';
import type { CapsuleWorld } from './capsule-world.ts';

const late = '32 days';
const untilReferenceGroup = '793 hours';

export const livesBeforeABody: CapsuleLife[] = [
  {
    title: 'inProgress: late, the lead to be called, the next rung held',
    async live(world, title) {
      const id = await followedUp(world, title, { policy: monthOfHours });
      await world.skip(id, late);
      await world.coordinator.post(`${await reportPath(world, id)}/hold`, { until: await daysOn(world, id, 4), reason: 'Vi har talats vid.' });
    },
  },
  {
    title: 'inProgress: a matter before RAI',
    async live(world, title) {
      const id = await followedUp(world, title, { policy: monthOfHours });
      await world.skip(id, untilReferenceGroup);
      await matterBefore(world, id, 'referenceGroup');
    },
  },
  { title: 'inProgress: advised by RAI', live: advised },
  { title: 'inProgress: a matter before RP, after RAI’s advice', live: beforeSteeringGroup },
  {
    title: 'inProgress: a new date by RP',
    async live(world, title) {
      const { id, matter } = await beforeSteeringGroup(world, title);
      await world.secretary.post(`/escalations/${matter}/decision`, {
        outcome: 'newDate',
        dueOn: await daysOn(world, id, 40),
        grounds: 'Arbetet pågår.',
        meeting,
      });
    },
  },
  {
    title: 'paused: by RP',
    async live(world, title) {
      const { matter } = await beforeSteeringGroup(world, title);
      await world.steeringGroup.post(`/escalations/${matter}/decision`, { outcome: 'pause', grounds: 'Frågan tas upp igen.' });
    },
  },
  {
    title: 'ended: taken out of the plan by RP',
    async live(world, title) {
      const { matter } = await beforeSteeringGroup(world, title);
      await world.steeringGroup.post(`/escalations/${matter}/decision`, { outcome: 'end', grounds: 'Ingen har svarat.' });
    },
  },
];

/** A report has stayed away; RAI was asked, and has advised. */
async function advised(world: CapsuleWorld, title: string): Promise<string> {
  const id = await followedUp(world, title, { policy: monthOfHours });
  await world.skip(id, untilReferenceGroup);
  const matter = await matterBefore(world, id, 'referenceGroup');
  await world.secretary.post(`/escalations/${matter}/advice`, { kind: 'support', text: 'Erbjud stöd med rapporten.', meeting });
  return id;
}

/** RAI has advised, RP is asked, and silent so far. @returns the life and the matter */
async function beforeSteeringGroup(world: CapsuleWorld, title: string): Promise<{ id: string; matter: string }> {
  const id = await advised(world, title);
  await world.skip(id, '2 days');
  return { id, matter: await matterBefore(world, id, 'steeringGroup') };
}
