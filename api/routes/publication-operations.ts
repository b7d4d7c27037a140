/** Results cleared for everybody to read, and taken back. */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { z } from 'zod';
import { publication, publicationWithdrawal } from '../../contracts/bodies/publication.ts';
import { publishedResult } from '../../contracts/views/published-result.ts';
import type { ReportItem } from '../../contracts/views/report-view.ts';
import type { AuditEvent } from '../../db/lives/audit-store.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { inThePlan } from '../../db/public/public-plan-read-model.ts';
import { asPublished } from '../../db/public/public-result-read-model.ts';
import type { ClearedResult, PublishedResult } from '../../db/public/published-result-read-model.ts';
import { actsOn, lastResult, resultWithId } from '../../db/public/published-result-read-model.ts';
import { holdResults, publishResult, withdrawResult } from '../../db/public/published-result-store.ts';
import { numberInWords } from '../../words/number-in-words.ts';
import { speaksOfFew } from '../../words/speaks-of-few.ts';
import { cachedForSeconds } from '../http/cached-for.ts';
import { etagOf, requestedVersion } from '../http/etag.ts';
import { IdempotencyMismatch } from '../http/idempotency-mismatch.ts';
import { conflict, fieldErrorOf, otherVersion } from '../http/problem.ts';
import { commandId } from '../operations/command-id.ts';
import type { Call } from '../operations/operation.ts';
import { operation } from '../operations/operation.ts';
import { clearedResult, reportNumbers } from '../operations/report-numbers.ts';

const tag = 'Reports';
const path = '/plan-activities/{id}/reports/{period}/publication';

export const publicationOperations = [
  operation({
    id: 'publishResult',
    method: 'post',
    path,
    tag,
    summary: 'Clear a report’s result for everybody to read',
    description:
      'Of a report that has been approved or noted. Done again it replaces what stands, as a new version. 1–4 people are shown as fewer than 5, and no number that they could be reckoned from is shown exactly.',
    about: 'report',
    versions: true,
    body: publication,
    responses: [
      { status: 200, description: 'The very same stands already.', schema: publishedResult },
      { status: 201, description: 'Published.', schema: publishedResult },
    ],
    rules({ body: { summary, indicators = [], fewConfirmed }, resource: { planActivity, item } }) {
      const reported = reportNumbers(planActivity, item).indicators.map(({ name }) => name);
      return [
        ...indicators.flatMap((name, index) => (reported.includes(name) ? [] : [fieldErrorOf(['indicators', index], 'notInReport')])),
        ...(speaksOfFew(summary) && !fewConfirmed ? [fieldErrorOf(['fewConfirmed'], 'fewNotConfirmed')] : []),
      ];
    },
    async handle(call) {
      const { deps, viewer, at, resource, body } = call;
      const result = clearedResult(resource.planActivity, publishable(call), { ...body, indicators: body.indicators ?? [] });
      const id = commandId({ person: viewer.id, method: call.request.method, path: call.request.url, key: call.idempotencyKey });
      return deps.db.transaction(async (trx) => {
        await holdResults(trx, resource.planActivity.id);
        // A repeat with the same key is the same request, whatever has become of the result by now.
        const earlier = await resultWithId(trx, id);
        if (earlier && !saysTheSame(earlier, result)) throw new IdempotencyMismatch();
        if (earlier) return responseWith(trx, 201, earlier);
        const before = await lastResult(trx, resource.planActivity.id, resource.period);
        if (before && before.withdrawnAt === null && saysTheSame(before, result)) return responseWith(trx, 200, before);
        refuseOtherVersion(call, before);
        const published = await publishResult(trx, result, { id, person: viewer.id, at });
        await note(trx, call, 'resultPublished', { version: published.version, ...(body.fewConfirmed && { fewConfirmed: true }) });
        return responseWith(trx, 201, published);
      });
    },
  }),
  operation({
    id: 'withdrawResult',
    method: 'post',
    path: `${path}/withdrawal`,
    tag,
    summary: 'Take a published result back',
    description: `It is gone from the pages, the files and the feed at once, but for copies that are kept on the way for at most ${numberInWords(cachedForSeconds / 60, 'en')} minutes. What was published is kept in the record.`,
    about: 'report',
    versions: true,
    body: publicationWithdrawal,
    responses: [{ status: 200, description: 'Taken back.', schema: publishedResult }],
    async handle(call) {
      const { deps, viewer, at, resource, body } = call;
      return deps.db.transaction(async (trx) => {
        await holdResults(trx, resource.planActivity.id);
        const last = await lastResult(trx, resource.planActivity.id, resource.period);
        // Two withdrawals at once count as one: the second waits for the first and finds it done.
        if (last && last.withdrawnReason === body.reason) return responseWith(trx, 200, last);
        if (!last || last.withdrawnAt !== null) throw conflict('NothingPublished', 'No result of this period is published.');
        refuseOtherVersion(call, last);
        await withdrawResult(trx, last, { person: viewer.id, at, reason: body.reason });
        await note(trx, call, 'resultWithdrawn', { version: last.version, reason: body.reason });
        return responseWith(trx, 200, { ...last, withdrawnAt: at, withdrawnReason: body.reason });
      });
    },
  }),
];

type OfReport = Pick<Call<'report'>, 'resource' | 'viewer' | 'at'>;

/** @throws ApiProblem 409 when the report may not be cleared as it stands */
function publishable({ resource: { planActivity, item } }: OfReport): ReportItem {
  if (!inThePlan.includes(planActivity.stage)) throw conflict('NotInThePlan', 'The plan activity is not in the plan, so nothing of it is public.');
  if (item?.report !== 'approved' && item?.report !== 'noted')
    throw conflict('ReportNotReviewed', 'Only a report that has been approved or noted is published.');
  return item;
}

/** Nobody replaces or takes back unseen what somebody else has published, or publishes again what has been taken back. @throws ApiProblem 412 */
function refuseOtherVersion({ request }: Pick<Call<'report'>, 'request'>, last: PublishedResult | undefined): void {
  const present = actsOn(last);
  const asked = requestedVersion(request.ifMatch, present);
  if (asked !== undefined && asked !== present) throw otherVersion(`It has been published or taken back since: the version is ${etagOf(present)} now.`);
}

const saysTheSame = (before: PublishedResult, result: ClearedResult): boolean => isDeepStrictEqual({ ...before, ...result }, before);

const responseWith = async (trx: Knex, status: 200 | 201, result: PublishedResult) => ({
  status,
  body: await viewOf(trx, result),
  headers: { ETag: etagOf(actsOn(result)) },
});

const viewOf = async (trx: Knex, result: PublishedResult): Promise<z.output<typeof publishedResult>> => ({
  ...(await asPublished(trx, result)),
  version: result.version,
  withdrawnAt: result.withdrawnAt,
  withdrawnReason: result.withdrawnReason,
});

const note = (
  trx: Knex,
  { resource, viewer, at }: OfReport & { resource: { period: string } },
  what: AuditEvent,
  details: Record<string, unknown>,
): Promise<void> =>
  appendAudit(trx, {
    planActivity: resource.planActivity.id,
    seq: null,
    at,
    person: viewer.id,
    what,
    details: { period: resource.period, ...details },
    stage: resource.planActivity.stage,
  });
