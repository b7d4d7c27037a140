/**
 * Jäv is personal (FL 16 §): whoever has a stake in a case does nothing in it by its office, neither prepares, decides, pays, reviews, advises nor hands out.
 * What it does for an organisation of its own, as a party, it may.
 */
import type { Knex } from 'knex';
import type { Stake } from '../../contracts/errors/stakes.ts';
import { stakesInEnglish } from '../../contracts/errors/stakes.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { CaseQuestion } from '../../db/checks/asked-by-checks.ts';
import type { Stakes } from '../../db/checks/stakes-read-model.ts';
import { stakesIn } from '../../db/checks/stakes-read-model.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { ApiProblem } from '../http/problem.ts';
import { isPartyItself, partiesIn } from './parties.ts';

/** @returns 403 that says which stake it is */
export const notImpartial = (stake: Stake): ApiProblem =>
  new ApiProblem({ code: 'NotImpartial', detail: `${stakesInEnglish[stake]} Who is partial does nothing in the case by its office.`, stake });

export interface StakeSearch {
  db: Knex;
  /** Id of the person who acts, or is named as acting. */
  person: string;
  activity: PlanActivityView;
  /** The organisation that decides. */
  authority: string;
  at: Instant;
}

/** What is asked about a case, to know who has a stake in it. */
export const caseQuestion = ({ person, activity, authority, at }: Omit<StakeSearch, 'db'>): CaseQuestion => ({
  planActivity: activity.id,
  viewer: person,
  parties: partiesIn(activity, authority).map(({ organisation }) => organisation),
  since: activity.createdAt,
  at,
});

/** Looks for a stake of the person's own in the case. @returns the weightiest; undefined for who is impartial */
export async function stakeOf(search: StakeSearch): Promise<Stake | undefined> {
  return weightiest(await stakesIn(search.db, search.person, caseQuestion(search)), search);
}

/**
 * A stake of a person's own in the case, of those that the registers tell of. What somebody entered for another makes nobody partial, and neither does a name that somebody has
 * written: contacts are those of the register, by membership or by a coordinator's act.
 * @returns the weightiest; undefined for who is impartial
 */
export function weightiest(stakes: Stakes, { activity, authority }: Pick<StakeSearch, 'activity' | 'authority'>): Stake | undefined {
  if (stakes.contact) return 'contact';
  if (stakes.proposedContact) return 'proposedContact';
  if (stakes.reported) return 'reported';
  if (stakes.declared) return 'declared';
  const party = partiesIn(activity, authority).find(({ organisation }) => stakes.memberOf.includes(organisation));
  return party?.stake ?? stakeInOwnUnit(activity, authority, stakes.units);
}

function stakeInOwnUnit(activity: PlanActivityView, authority: string, units: readonly string[]): Stake | undefined {
  const { partyUnit } = activity;
  if (!partyUnit || !isPartyItself(activity, authority)) return undefined;
  if (units.length === 0) return 'unitUnknown';
  return units.includes(partyUnit) ? 'ofOwnUnit' : undefined;
}
