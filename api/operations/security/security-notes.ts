/** What is noted of every request, over HTTP and on pages: that somebody was refused, and what was taken along. */
import type { Knex } from 'knex';
import { noteSecurity } from '../../../db/people/security-log-store.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { Viewer } from '../../authorization/access.ts';
import { ApiProblem } from '../../http/problem.ts';

interface Asked {
  /** Null where nobody is signed in. */
  viewer: Viewer | null;
  at: Instant;
  from?: string | undefined;
}

/** Notes a refusal; other errors are none. Who is not signed in is refused nothing: it is asked to sign in. @param about the operation, or the path */
export async function noteRefusal(db: Knex, { viewer, at, from }: Asked, error: unknown, about: { operation: string } | { path: string }): Promise<void> {
  if (!(error instanceof ApiProblem) || error.status !== 403 || !viewer) return;
  await noteSecurity(db, { at, what: 'accessRefused', person: viewer.id, from, details: { ...about, why: error.type } });
}

/** Notes a file that somebody has taken along. */
export const noteDownload = (db: Knex, { viewer, at, from }: Asked, path: string): Promise<void> =>
  noteSecurity(db, { at, what: 'downloaded', person: viewer?.id ?? null, from, details: { path } });
