/** What the registers say that somebody has to do with a case beside its office: the grounds for asking whether it is partial (jäv). */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Asked, Found } from '../engine/batch-select.ts';
import { batchSelect } from '../engine/batch-select.ts';

/** A case. */
export interface StakeQuestion {
  planActivity: string;
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

/** Of one person. */
export const stakesIn = async (knex: Knex, person: string, question: StakeQuestion): Promise<Stakes> =>
  stakesOf(person, await batchSelect<StakeRows>(knex, stakeLists(knex, [person], question)));

export interface StakeRows extends Record<string, object> {
  declared: { person: string };
  contact: { person: string };
  proposedContact: { person: string };
  reported: { person: string };
  memberOf: { person: string; party: string };
  units: { person: string; unit: string };
}

/** The lists that tell of people's stakes. @param people their ids, or a query that finds them; @param question undefined where nobody's stakes matter */
export function stakeLists(knex: Knex, people: string[] | Knex.QueryBuilder, question: StakeQuestion | undefined): Asked<StakeRows> {
  if (!question) return { declared: undefined, contact: undefined, proposedContact: undefined, reported: undefined, memberOf: undefined, units: undefined };
  const { planActivity, parties, since, at } = question;
  const whose = (rows: Knex.QueryBuilder, person: string) => rows.whereIn(person, people as string[]);
  const own = (table: string, person: string) => whose(knex(table).where({ plan_activity: planActivity }), person);
  const once = (rows: Knex.QueryBuilder, person: string) => ({ rows: rows.distinct({ person }), columns: ['person'] });
  const lasting = (rows: Knex.QueryBuilder) =>
    whose(rows, 'person')
      .where('from_at', '<=', at)
      .where((range) => range.whereNull('to_at').orWhere('to_at', '>', since));
  return {
    declared: once(own('declared_partialities', 'person').whereNull('withdrawn_at'), 'person'),
    contact: once(own('contacts', 'person').whereNull('taken_back_by'), 'person'),
    proposedContact: once(whose(knex('plan_activities').where({ id: planActivity }), 'proposed_contact'), 'proposed_contact'),
    reported: once(
      own('reports', 'by_person')
        .join('memberships', (join) => join.on('memberships.organisation', 'reports.by_organisation').andOn('memberships.person', 'reports.by_person'))
        .whereNull('channel')
        .whereNull('taken_back_by'),
      'by_person',
    ),
    memberOf: { rows: lasting(withWhatTheyArePartOf(knex, parties)).distinct('person', 'party').orderBy('party'), columns: ['person', 'party'] },
    units: { rows: lasting(knex('person_units')).distinct('person', 'unit').orderBy('unit'), columns: ['person', 'unit'] },
  };
}

/** What the lists tell of one of the people. */
export function stakesOf(person: string, found: Found<StakeRows>): Stakes {
  const theirs = <Row extends { person: string }>(rows: Row[]) => rows.filter((row) => row.person === person);
  return {
    declared: theirs(found.declared).length > 0,
    contact: theirs(found.contact).length > 0,
    proposedContact: theirs(found.proposedContact).length > 0,
    reported: theirs(found.reported).length > 0,
    memberOf: theirs(found.memberOf).map(({ party }) => party),
    units: theirs(found.units).map(({ unit }) => unit),
  };
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
