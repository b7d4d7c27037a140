/** The tokens that are and have been out: whose, what for, how far they reach, when they were last used and when they end. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { TokenView } from '../../contracts/views/token-view.ts';
import { fromJson } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';

/** All tokens, or those of one person, the newest first. */
export async function listTokens(knex: Knex, { person }: { person?: string }, page: ListPageRequest): Promise<ListPage<TokenView>> {
  const query = tokens(knex);
  if (person !== undefined) query.where({ person });
  const order = [{ column: 'tokens.created_at', order: 'desc' as const }, { column: 'tokens.id' }];
  return mapListPage(await listPage<TokenRow>(query, [columns], order, page), (rows) => rows.map(toTokenView));
}

export async function findToken(knex: Knex, id: string): Promise<TokenView | undefined> {
  const row = (await tokens(knex).where({ 'tokens.id': id }).first(columns)) as TokenRow | undefined;
  return row && toTokenView(row);
}

const tokens = (knex: Knex): Knex.QueryBuilder => knex('tokens').join('people', 'people.id', 'tokens.person');

const columns = {
  id: 'tokens.id',
  person: 'person',
  personName: 'people.name',
  name: 'tokens.name',
  scope: 'scope',
  createdAt: 'tokens.created_at',
  lastUsedAt: 'last_used_at',
  expiresAt: 'expires_at',
  revokedAt: 'revoked_at',
} satisfies Record<keyof TokenView, string>;

type TokenRow = Omit<TokenView, 'scope'> & { scope: string | null };

const toTokenView = ({ scope, ...row }: TokenRow): TokenView => ({ ...row, scope: scope === null ? null : fromJson<string[]>(scope) });
