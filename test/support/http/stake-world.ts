/** The world of the API with somebody for every stake in a case: each with every office, and that stake beside it. */
import { insertReport } from '../../../db/cases/report-store.ts';
import { namePartyUnit } from '../../../db/lives/life-store.ts';
import { declarePartiality } from '../../../db/people/partiality-store.ts';
import { moveToUnit } from '../../../db/people/person-unit-store.ts';
import { addContact } from '../../../db/registers/contact-store.ts';
import { leaveOrganisation } from '../../../db/registers/person-store.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { ownUnits, registerPerson } from '../builders/register-entries.ts';
import { begun } from '../builders/seeded-portfolio.ts';
import type { ApiWorld } from './api-world.ts';
import { own, people, startApiWorld } from './api-world.ts';
import { tokenForAll } from './test-token.ts';

/** Organisations that somebody belongs to, by what makes it partial in `own`. */
const members = {
  ofLead: 'ltu',
  ofCandidate: 'alvsbyn',
  ofPartner: 'arbetsgruppen',
  ofProposer: 'ostra-skolan',
  ofFunder: 'arbetsformedlingen',
  /** Of what the partner is part of. */
  above: 'norrbotten-gruppen',
} as const;

/** Everybody, by the stake that it has in `own`; `none` has nothing to do with it. */
export const stakeholders = [
  'none',
  'contact',
  'proposedContact',
  'reported',
  'declared',
  'ofLead',
  'formerly',
  'ofCandidate',
  'ofPartner',
  'ofProposer',
  'ofFunder',
  'above',
  'ofOwnUnit',
  'ofOtherUnit',
  'ofNoUnit',
] as const;
export type Stakeholder = (typeof stakeholders)[number];

export interface StakeWorld extends ApiWorld {
  tokenOf: Record<Stakeholder, string>;
  idOf: Record<Stakeholder, string>;
}

/** @param withUnit whether a unit of the county board is a partner in `own` too */
export async function startStakeWorld({ withUnit = true } = {}): Promise<StakeWorld> {
  const world = await startApiWorld();
  const { db } = world;
  await db('organisations').insert({
    id: 'norrbotten-gruppen',
    name: 'Norrbotten-gruppen',
    sort_name: 'norrbotten-gruppen',
    kind: 'other',
    units: '[]',
    facts: '{}',
  });
  await db('organisations').where({ id: 'arbetsgruppen' }).update({ part_of: 'norrbotten-gruppen' });
  await db('grants').insert({ plan_activity: own, funder: 'arbetsformedlingen', outcome: 'pending', amount_sek: 1, paid_sek: 0 });
  const idOf = {} as StakeWorld['idOf'];
  const tokenOf = {} as StakeWorld['tokenOf'];
  for (const who of stakeholders) {
    const organisation = who in members ? members[who as keyof typeof members] : undefined;
    const entry = { name: `Den ${who}`, email: `${who}@stakes.example`, roles: people.everything.roles, organisations: organisation ? [organisation] : [] };
    idOf[who] = await registerPerson(db, entry, begun);
    tokenOf[who] = await tokenForAll(db, idOf[who], begun);
    await moveToUnit(db, idOf[who], who === 'ofNoUnit' ? null : who === 'ofOwnUnit' ? ownUnits[0] : ownUnits[1], begun);
  }
  if (withUnit) {
    await db('plan_activity_partners').insert({ plan_activity: own, organisation: 'lansstyrelsen-norrbotten', position: 9 });
    await namePartyUnit(db, own, ownUnits[0]);
  }
  await addContact(db, own, 'ltu', idOf.contact, begun);
  await db('plan_activities').where({ id: own }).update({ proposed_contact: idOf.proposedContact });
  await declarePartiality(db, { planActivity: own, person: idOf.declared, reason: 'Granne.', at: begun });
  await registerPersonOnce(world, idOf.formerly);
  await reportOf(world, idOf.reported);
  return { ...world, idOf, tokenOf };
}

/** Belonged to the lead for an hour after the proposal. */
async function registerPersonOnce({ db }: ApiWorld, person: string): Promise<void> {
  await db('memberships').insert({ id: 'once', person, organisation: 'ltu', from_at: begun });
  await leaveOrganisation(db, person, 'ltu', addMs(begun, 3_600_000));
}

/** Has reported for an organisation that it belonged to before the proposal, and that is no party now. */
async function reportOf({ db }: ApiWorld, person: string): Promise<void> {
  await db('memberships').insert({
    id: 'reporter',
    person,
    organisation: 'ltu-business',
    from_at: '2020-01-01T00:00:00.000Z',
    to_at: '2021-01-01T00:00:00.000Z',
  });
  await insertReport(db, {
    id: 'own-report',
    planActivity: own,
    period: 'P1',
    form: 'short',
    content: { status: 'green', done: 'Klart.' },
    receivedAt: begun,
    receivedOn: null,
    byOrganisation: 'ltu-business',
    channel: null,
    byPerson: person,
  });
}
