/**
 * Executes the preview of an operation that sends a command: the same checks in the same order, and the same code up to the point where the command would be
 * sent; there the recording tries it and leaves nothing behind. No more rights are needed than for the act, and no proof of who somebody is.
 */
import type { Knex } from 'knex';
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import type { PreviewView } from '../../../contracts/views/preview-view.ts';
import { listReports } from '../../../db/cases/report-read-model.ts';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import { needsSecondPerson } from '../../../workflows/domain/money/second-person.ts';
import { requireScope } from '../../authorization/token-scope.ts';
import { existing, fieldError, invalid, notFound, refused } from '../../http/problem.ts';
import { checkedCall } from '../execute-operation.ts';
import { planActivityOf } from '../find-allowed.ts';
import type { ApiDependencies, Call, Operation, OperationRequest, OperationResponse, ResourceKind } from '../operation.ts';
import { earlierMoneyActs } from '../second-person.ts';
import { requireWithinLimits } from '../security/command-limits.ts';
import type { WholeCase } from './preview-for.ts';
import { previewFor } from './preview-for.ts';
import { ToBePreviewed } from './to-be-previewed.ts';

/** Path of an operation's preview. */
export const previewPathOf = ({ path }: Pick<Operation, 'path'>): string => `${path}/preview`;

/** @throws ApiProblem as the act would be refused; 404 where nothing can be previewed */
export async function executePreview(operation: Operation, request: OperationRequest, deps: ApiDependencies): Promise<OperationResponse<PreviewView>> {
  if (!operation.command || !deps.previewer) throw notFound();
  requireScope(operation, request.viewer);
  if (request.idempotencyKey !== undefined) throw invalid([fieldError(['Idempotency-Key'], { code: 'unknownField', params: {} }, 'query')]);
  const call: Call<ResourceKind> = { ...(await checkedCall(operation, request, deps)), isPreview: true };
  if (deps.limits) await requireWithinLimits(deps.db, request, deps.limits, operation.id === 'proposePlanActivity');
  const wouldBe = await operation.handle(call).catch((error: unknown) => {
    if (error instanceof ToBePreviewed) return error;
    throw error;
  });
  // An operation that acted would have answered: a fault of ours, and not one to be silent about.
  if (!(wouldBe instanceof ToBePreviewed)) throw new Error(`the preview of ${operation.id} was carried out`);
  const body = wouldBe.command ? await previewOf(call, wouldBe.command, deps.previewer, await waits(call, wouldBe)) : nothingInALife(call);
  return { status: 200, body, headers: { 'Cache-Control': 'no-store' } };
}

async function previewOf(
  { deps, viewer, resource }: Call<ResourceKind>,
  command: StoredCommand,
  previewer: NonNullable<ApiDependencies['previewer']>,
  isHeld: boolean,
): Promise<PreviewView> {
  const found = await previewer.preview(command, (trx) => wholeCase(trx, command.planActivity));
  if ('refusal' in found) throw refused(found.refusal);
  return previewFor(viewer, found, { version: planActivityOf(resource)?.version ?? (await versionOf(deps.db, command)), waits: isHeld });
}

/** A task or a matter belongs to a case that its operation has not loaded. */
const versionOf = async (db: Knex, { planActivity }: StoredCommand): Promise<number | null> => (await planActivityView(db, planActivity))?.version ?? null;

async function wholeCase(trx: Knex, id: string): Promise<WholeCase> {
  return { activity: existing(await planActivityView(trx, id)), reports: await listReports(trx, id) };
}

/** Whether the command would wait for a second coordinator instead of taking effect. */
async function waits({ deps }: Call<ResourceKind>, { command, judged }: ToBePreviewed): Promise<boolean> {
  if (!command || !judged) return false;
  return needsSecondPerson(judged.act, judged.from, await earlierMoneyActs(deps.db, command.planActivity, judged.ownFunder, command.id));
}

/** What closes a task of no life, or takes back what waits, moves nothing. */
const nothingInALife = ({ at, resource }: Call<ResourceKind>): PreviewView => ({
  preview: true,
  basedOn: { version: planActivityOf(resource)?.version ?? null, at },
  effect: '',
  changes: [],
  mails: [],
  money: null,
  becomesPublic: [],
  mayStillChange: [],
  omitted: { count: 0, reason: null },
});
