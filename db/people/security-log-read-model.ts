/** The security log as it is read and exported. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { SecurityEventKind, SecurityEventView } from '../../contracts/views/security-event-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { fromJson } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';

export interface SecurityFilter {
  what?: SecurityEventKind;
  person?: string;
  /** First instant, and the first one after. */
  from?: Instant;
  before?: Instant;
}

/** One page of the log, the newest first. */
export async function listSecurityEvents(knex: Knex, filter: SecurityFilter, page: ListPageRequest): Promise<ListPage<SecurityEventView>> {
  const order = [{ column: 'security_log.id', order: 'desc' as const }];
  return mapListPage(await listPage<EventRow>(events(knex, filter), [columns], order, page), (rows) => rows.map(toView));
}

/** As many events as asked for, the oldest first: the whole log, a piece at a time. @param after id of the last event that one has */
export async function securityEventsAfter(knex: Knex, filter: SecurityFilter, after: number, limit: number): Promise<SecurityEventView[]> {
  const rows = (await events(knex, filter).where('security_log.id', '>', after).orderBy('security_log.id').limit(limit).select(columns)) as EventRow[];
  return rows.map(toView);
}

function events(knex: Knex, { what, person, from, before }: SecurityFilter): Knex.QueryBuilder {
  const query = knex('security_log').leftJoin('people', 'people.id', 'security_log.person');
  if (what !== undefined) query.where({ what });
  if (person !== undefined) query.where({ person });
  if (from !== undefined) query.where('at', '>=', from);
  if (before !== undefined) query.where('at', '<', before);
  return query;
}

const columns = {
  id: 'security_log.id',
  at: 'at',
  what: 'what',
  person: 'person',
  personName: 'people.name',
  networkAddress: 'network_address',
  details: 'details',
} satisfies Record<keyof SecurityEventView, string>;

type EventRow = Omit<SecurityEventView, 'details'> & { details: string };

const toView = ({ details, ...row }: EventRow): SecurityEventView => ({ ...row, details: fromJson(details) });
