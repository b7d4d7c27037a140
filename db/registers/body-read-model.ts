/** The plan's bodies (organ): what they are called, and which of them has which role on a day. */
import type { Knex } from 'knex';
import type { BodyName, BodyNames, BodyNamesByDay } from '../../contracts/views/body-name.ts';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import type { List } from '../engine/batch-select.ts';
import { batchOf } from '../engine/batch-select.ts';
import { englishIn } from '../plan/said-by-plan.ts';
import { fromJson } from '../queries/json-column.ts';

export interface Body {
  id: string;
  name: string;
  abbreviation: string | null;
  /** What else the plan says about it, kept as it came. */
  facts: Record<string, unknown>;
  /** `from` is null where nobody has written down since when. */
  roles: { role: BodyRole; from: Day | null; to: Day | null }[];
}

/** How "nobody knows since when" is stored: before every day, so that ranges compare as they should. */
export const unknownBeginning = '0001-01-01';

export const fromOf = (stored: Day): Day | null => (stored === unknownBeginning ? null : stored);

export async function findBody(trx: Knex, id: string): Promise<Omit<Body, 'roles'> | undefined> {
  const row = (await trx('bodies').where({ id }).first()) as { id: string; name: string; abbreviation: string | null; facts: string } | undefined;
  return row && { ...row, facts: fromJson(row.facts) };
}

/** Id of the body that has the role on a day; undefined when none has. Of several the one that got it last. */
export async function bodyWithRole(trx: Knex, role: BodyRole, on: Day): Promise<string | undefined> {
  const [body] = (await trx('body_roles').where({ role }).where(heldOn(on)).orderBy(inTurn).limit(1).pluck('body')) as string[];
  return body;
}

/** The names of the bodies that have the roles on a day. */
export const bodyNamesOn = async (trx: Knex, on: Day): Promise<BodyNames> => (await bodyNamesByDay(trx))(on);

export const bodyNamesByDay = async (trx: Knex): Promise<BodyNamesByDay> => bodyNamesIn(await bodyRoleList(trx).rows);

export interface NamedRole {
  role: BodyRole;
  name: string;
  abbreviation: string | null;
  facts: string;
  from_on: Day;
  to_on: Day | null;
}

/** Every body with every role that it has had. */
export const bodyRoleList = (trx: Knex): List =>
  batchOf(trx('body_roles').join('bodies', 'bodies.id', 'body_roles.body').orderBy(inTurn), ['role', 'name', 'abbreviation', 'facts', 'from_on', 'to_on']);

export function bodyNamesIn(rows: NamedRole[]): BodyNamesByDay {
  const ofRoles = rows.toReversed().map((row) => ({ ...row, body: bodyNameOf(row) }));
  return (on) =>
    Object.fromEntries(ofRoles.filter(({ from_on, to_on }) => from_on <= on && (to_on === null || to_on > on)).map(({ role, body }) => [role, body]));
}

/** @param facts of the body, as they are stored */
export const bodyNameOf = ({ name, abbreviation, facts }: Pick<NamedRole, 'name' | 'abbreviation' | 'facts'>): BodyName => ({
  name,
  abbreviation,
  english: englishIn(fromJson(facts))['name'] ?? null,
});

/** Narrows a query of `body_roles` to the roles that are held on a day. */
export const heldOn = (on: Day) => (query: Knex.QueryBuilder) => {
  query.where('from_on', '<=', on).where((still) => still.whereNull('to_on').orWhere('to_on', '>', on));
};

/** Of several that have a role the one that got it last comes first. */
const inTurn = [{ column: 'from_on', order: 'desc' as const }, { column: 'body' }];
