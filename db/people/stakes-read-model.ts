/** What the registers say that somebody has to do with a case beside its office: the grounds for asking whether it is partial (jäv). */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { batchSelect } from '../engine/batch-select.ts';

/** One person in one case. */
export interface StakeQuestion {
  planActivity: string;
  person: string;
  /** Organisations that are parties in it. */
  parties: readonly string[];
  /** When it was proposed: who belonged to a party only before that has no stake. */
  since: Instant;
  /** Now: what begins later is no stake yet. */
  at: Instant;
}

export interface Stakes {
  /** Has declared itself partial, and not taken that back. */
  declared: boolean;
  /** Is or has been a contact person. */
  contact: boolean;
  /** Is the contact named in the proposal. */
  proposedContact: boolean;
  /** Has reported for its own: as a member of the organisation that the report is from, now or earlier. */
  reported: boolean;
  /** Parties that the person has belonged to since the proposal, by themselves or by what they are part of. */
  memberOf: string[];
  /** Units at the county board that the person has worked at since the proposal. */
  units: string[];
}

/** Of one statement, since every act in a case asks. */
export async function stakesIn(knex: Knex, { planActivity, person, parties, since, at }: StakeQuestion): Promise<Stakes> {
  const own = { plan_activity: planActivity, person };
  const one = (rows: Knex.QueryBuilder) => ({ rows: rows.select({ found: knex.raw('1') }).limit(1), columns: ['found'] });
  const lasting = (rows: Knex.QueryBuilder) =>
    rows
      .where({ person })
      .where('from_at', '<=', at)
      .where((range) => range.whereNull('to_at').orWhere('to_at', '>', since));
  const found = await batchSelect<FoundStakes>(knex, {
    declared: one(knex('declared_partialities').where(own).whereNull('withdrawn_at')),
    contact: one(knex('contacts').where(own)),
    proposedContact: one(knex('plan_activities').where({ id: planActivity, proposed_contact: person })),
    reported: one(
      knex('reports')
        .join('memberships', 'memberships.organisation', 'reports.by_organisation')
        .where({ plan_activity: planActivity, by_person: person, 'memberships.person': person })
        .whereNull('channel'),
    ),
    memberOf: { rows: lasting(withWhatTheyArePartOf(knex, parties)).distinct('party').orderBy('party'), columns: ['party'] },
    units: { rows: lasting(knex('person_units')).distinct('unit').orderBy('unit'), columns: ['unit'] },
  });
  return {
    declared: found.declared.length > 0,
    contact: found.contact.length > 0,
    proposedContact: found.proposedContact.length > 0,
    reported: found.reported.length > 0,
    memberOf: found.memberOf.map(({ party }) => party),
    units: found.units.map(({ unit }) => unit),
  };
}

interface FoundStakes extends Record<string, object> {
  declared: { found: 1 };
  contact: { found: 1 };
  proposedContact: { found: 1 };
  reported: { found: 1 };
  memberOf: { party: string };
  units: { unit: string };
}

/** Memberships in parties and in organisations above them, each with the party. */
const withWhatTheyArePartOf = (knex: Knex, parties: readonly string[]): Knex.QueryBuilder =>
  knex('above')
    .withRecursive('above', ['party', 'organisation'], (tree) =>
      tree
        .from('organisations')
        .whereIn('id', parties)
        .select({ party: 'id', organisation: 'id' })
        // Not "all": an organisation that is part of itself by a detour ends the walk.
        .union((higher) =>
          higher
            .from('above')
            .join('organisations', 'organisations.id', 'above.organisation')
            .whereNotNull('organisations.part_of')
            .select({ party: 'above.party', organisation: 'organisations.part_of' }),
        ),
    )
    .join('memberships', 'memberships.organisation', 'above.organisation');
