/** What the bodies open: their list, a matter's basis for decision, what they say in it, and what is not theirs. */

import { askedByHand, beforeRai, inStage, withDocuments } from '../browser/visited-world.ts';
import { escalationOf, own } from '../http/api-world.ts';
import { raisedIn } from '../papers/seeded-matter.ts';
import type { Visit } from './visit.ts';
import { check, emptied } from './visit.ts';

const matter = (role: 'referenceGroup' | 'steeringGroup', activity = own) => `/arenden/${escalationOf(activity, role)}`;
const raised = (role: 'referenceGroup' | 'steeringGroup') => `/arenden/${raisedIn(askedByHand[role], role)}`;
const meeting = { 'meeting.heldOn': '2026-09-15', 'meeting.paragraph': '§ 12' };
const decision = { dueOn: '2126-09-30', grounds: 'Skäl.', ...meeting };
const outcomes = ['ny-dag', 'stod', 'annan-organisation', 'paus', 'bordlagg', 'aterremiss', 'till-handlingarna', 'avfor'];
const byEither: Visit[] = (['secretary', 'steeringGroup', 'referenceGroup'] as const).flatMap((as) => [
  { path: '/arendelista', as },
  { path: matter('referenceGroup'), as },
  // RAI does not see what the partnership is asked.
  { path: matter('steeringGroup'), as, ...(as === 'referenceGroup' && { status: 404 }) },
  { path: matter('referenceGroup', beforeRai), as },
  { path: `${matter('referenceGroup')}/mottaget`, as },
  { path: '/arendelista/utskrift?vem=rad', as },
  { path: '/arendelista/utskrift?vem=beslut', as },
  { path: `/aktiviteter/${own}`, as },
  { path: '/aktiviteter', as },
]);

export const bodyVisits: Visit[] = [
  ...byEither,
  { path: `${matter('steeringGroup')}/beslut`, as: 'secretary' },
  ...outcomes.map((outcome) => ({ path: `${matter('steeringGroup')}/beslut?utfall=${outcome}`, as: 'steeringGroup' as const })),
  { path: `${matter('steeringGroup')}/beslut?utfall=ny-dag`, as: 'secretary', writes: emptied, status: 422 },
  { path: `${matter('steeringGroup')}/beslut?utfall=ny-dag`, as: 'steeringGroup', writes: [{ ...decision, ...check }] },
  // What has been passed on may still be advised on, until the Partnership has decided.
  { path: `${matter('referenceGroup')}/rad`, as: 'secretary' },
  { path: raised('referenceGroup'), as: 'referenceGroup' },
  { path: raised('steeringGroup'), as: 'steeringGroup' },
  { path: `${raised('referenceGroup')}/rad`, as: 'referenceGroup', writes: [{ kind: 'proposal', text: 'Öppna den.', ...check }] },
  { path: `${raised('steeringGroup')}/beslut`, as: 'steeringGroup' },
  { path: `${raised('steeringGroup')}/beslut?utfall=till-handlingarna`, as: 'steeringGroup', writes: [{ grounds: 'Ja.', ...check }] },
  ...[{}, { writes: emptied, status: 422 }, { writes: [{ kind: 'support', text: 'Ring dem.', ...check }] }].map((more) => ({
    path: `${matter('referenceGroup', beforeRai)}/rad`,
    as: 'referenceGroup' as const,
    ...more,
  })),
  { path: `${matter('steeringGroup')}/beslut?utfall=avfor`, as: 'secretary', writes: [{ grounds: 'Inget har hänt.', final: 'yes', ...meeting, ...check }] },
  { path: `/aktiviteter/${inStage('ended')}`, as: 'secretary' },
  { path: `/aktiviteter/${inStage('ended')}/ta-upp-igen-beslut`, as: 'secretary' },
  { path: `/aktiviteter/${inStage('ended')}/ta-upp-igen-beslut`, as: 'secretary', writes: emptied, status: 422 },
  { path: `/aktiviteter/${inStage('ended')}/ta-upp-igen-beslut`, as: 'steeringGroup', writes: [{ reason: 'Arbetet pågår.', ...meeting, ...check }] },
  { path: `/aktiviteter/${own}/ta-upp-igen-beslut`, as: 'secretary' },
  { path: '/arenden/finns-inte', as: 'secretary', status: 404 },
  { path: `${matter('steeringGroup')}/beslut`, as: 'referenceGroup', status: 403 },
  { path: `/aktiviteter/${withDocuments}/handlingar`, as: 'secretary' },
  { path: `/aktiviteter/${withDocuments}/handlingar`, as: 'referenceGroup', status: 403 },
  { path: '/att-gora', as: 'referenceGroup', status: 403 },
];
