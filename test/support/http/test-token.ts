/** Tokens for tests that are about something else: they reach every operation, and do not end however far the clock is moved. */
import type { Knex } from 'knex';
import { scopeWords } from '../../../api/routes/registers/scope-words.ts';
import { createToken } from '../../../db/people/token-store.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';

export async function tokenForAll(knex: Knex, person: string, at: Instant): Promise<string> {
  return (await createToken(knex, { person, name: 'prov', scope: scopeWords, days: 100 * 365, madeBy: null }, at)).token;
}
