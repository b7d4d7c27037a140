/** Who is a party in a case, as jäv sees it (FL 16 §): a stake in the case is a part in one of these. */
import type { Stake } from '../../contracts/errors/stakes.ts';
import type { PlanActivityResponse, PlanActivityView } from '../../contracts/views/plan-activity-view.ts';

export interface Party {
  organisation: string;
  /** What who belongs to it has as a stake. */
  stake: Stake;
}

type Case = Pick<PlanActivityView, 'lead' | 'candidate' | 'partners' | 'proposedBy' | 'contacts' | 'budget' | 'grants'>;

/**
 * Every organisation that is or has been a party, each once, by its weightiest part.
 * The county board is none by being the authority: it coordinates the plan, has imported the activity and decides its own grant. Where a unit of it is
 * itself a party, that unit is barred, not the authority.
 * @param authority the organisation that decides
 */
export function partiesIn(activity: Case, authority: string): Party[] {
  const { lead, candidate, partners, proposedBy, contacts, budget, grants } = activity;
  const found: [string | null | undefined, Stake][] = [
    [lead, 'ofLead'],
    [candidate?.organisation, 'ofCandidate'],
    ...partners.map(({ organisation }): [string, Stake] => [organisation, 'ofPartner']),
    [proposedBy, 'ofProposer'],
    // Who has handed over or declined is known by its contacts.
    ...contacts.map(({ organisation }): [string, Stake] => [organisation, 'ofLead']),
    ...(budget?.coFunding ?? []).map(({ organisation }): [string, Stake] => [organisation, 'ofFunder']),
    ...grants.map(({ funder }): [string, Stake] => [funder, 'ofFunder']),
  ];
  const parties = new Map<string, Stake>();
  for (const [organisation, stake] of found) if (organisation && organisation !== authority && !parties.has(organisation)) parties.set(organisation, stake);
  return [...parties].map(([organisation, stake]) => ({ organisation, stake }));
}

/** Whether the authority is itself a party: it leads, is asked to, takes part, or has asked for money. */
export function isPartyItself(
  activity: Pick<PlanActivityResponse, 'lead' | 'candidate' | 'partners' | 'proposedBy' | 'requestedSek'>,
  authority: string,
): boolean {
  const { lead, candidate, partners, proposedBy, requestedSek } = activity;
  const takesPart = lead === authority || candidate?.organisation === authority || partners.some(({ organisation }) => organisation === authority);
  return takesPart || (proposedBy === authority && (requestedSek ?? 0) > 0);
}
