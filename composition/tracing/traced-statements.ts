/** A span for each SQL statement that is sent within something traced: its text without any value, and how it ended. */
import type { Span } from '@opentelemetry/api';
import { SpanKind } from '@opentelemetry/api';
import type { Knex } from 'knex';
import { systemName } from '../../db/engine/connection.ts';
import type { Spans } from './spans.ts';
import { endWithError } from './spans.ts';

/** As knex tells of one; `begin` and `commit` have no id, and no end that is told. */
interface Told {
  sql: string;
  __knexQueryUid?: string;
}

const longestText = 2_000;

export function traceStatements(spans: Spans, db: Knex): void {
  const system = systemName(db);
  const running = new Map<string, Span>();

  function take(id: string | undefined): Span | undefined {
    if (id === undefined) return undefined;
    const span = running.get(id);
    running.delete(id);
    return span;
  }

  db.on('query', ({ sql, __knexQueryUid: id }: Told) => {
    if (id === undefined || !spans.areUnderWay()) return;
    const text = withoutValues(sql);
    const attributes = { 'db.system.name': system, 'db.query.text': text };
    running.set(id, spans.begin({ name: text.split(/\s/, 1)[0] ?? '', kind: SpanKind.CLIENT, attributes }));
  });
  db.on('query-response', (_rows: unknown, { __knexQueryUid: id }: Told) => take(id)?.end());
  db.on('query-error', (error: unknown, { __knexQueryUid: id }: Told) => {
    const span = take(id);
    if (span) endWithError(span, error);
  });
}

/** Values are bound and not in the text; what is quoted in it all the same is taken out. */
const withoutValues = (sql: string): string => sql.replace(/'(?:[^']|'')*'/g, '?').slice(0, longestText);
