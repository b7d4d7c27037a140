/** Turns a checked request into a stored command, has it carried out, and answers with what the sender may see. */
import type { CommandContent, StoredCommand } from '../../contracts/commands/stored-command.ts';
import { storedCommand } from '../../contracts/commands/stored-command.ts';
import type { CommandResponse, StoredResponse } from '../../contracts/views/command-response.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { KeptReport } from '../../contracts/views/report-view.ts';
import type { Viewer } from '../authorization/access.ts';
import type { CommandOutcome } from '../engine/gateway.ts';
import { etagOf } from '../http/etag.ts';
import { otherVersion, refused, unavailable } from '../http/problem.ts';
import { responseFor } from '../views/response-view.ts';
import { bodyHash, commandId, planActivityIdOf } from './command-id.ts';
import type { Call, OperationRequest, OperationResponse, ResourceKind } from './operation.ts';
import { effectChanged, requireEffect, waitsForSecond } from './preview/preview-of.ts';
import { ToBePreviewed } from './preview/to-be-previewed.ts';
import { holdWhereNeeded, judgedIn } from './second-person.ts';

/** @param sending what is stored of the body is as validated, with what the route filled in; no plan activity for a proposal, whose id follows from the command's
 * @throws ApiProblem 409, 412, 422 or 503 as the life or the engine says; ToBePreviewed where it is only previewed
 */
export async function sendCommand(
  call: Call<ResourceKind>,
  { planActivity, ...content }: CommandContent & { planActivity?: string },
): Promise<OperationResponse<CommandResponse>> {
  const { viewer, request, idempotencyKey, ifVersion } = call;
  const path = pathOf(request);
  const id = commandId({ person: viewer.id, method: request.method, path, key: idempotencyKey });
  const command = storedCommand(content, {
    id,
    planActivity: planActivity ?? planActivityIdOf(id),
    person: viewer.id,
    path,
    idempotencyKey,
    bodyHash: bodyHash(call.sent),
    ifVersion,
    // What has come in is taken, whatever has changed by the time that it is delivered.
    ifEffect: content.name === 'report' ? undefined : request.ifEffect,
  });
  const judged = judgedIn(call, command);
  if (call.isPreview) throw new ToBePreviewed(command, judged);
  if (judged && request.ifEffect !== undefined && (await waitsForSecond(call.deps.db, command, judged))) await requireEffect(call, command, judged);
  const held =
    judged && (await holdWhereNeeded(call.deps.db, command, judged, { at: call.at, toWait: () => withoutConditions(command, call, judged.activity) }));
  if (held) return { status: 202, body: held };
  const outcome = await call.deps.gateway.execute(command);
  if ('refusal' in outcome && outcome.refusal.type === 'EffectChanged') throw await effectChanged(call, command, judged, outcome.refusal);
  return responseTo(viewer, outcome);
}

/** What has been looked at was looked at in its version: that is asked now, as the effect has been, for the life will have gone on when a second person answers. @throws ApiProblem 412 */
function withoutConditions(command: StoredCommand, { ifVersion }: Call<ResourceKind>, { version }: PlanActivityView): StoredCommand {
  if (ifVersion !== undefined && ifVersion !== version) throw otherVersion(`The plan activity has the version ${etagOf(version)} now.`);
  const { ifVersion: _, ifEffect: __, ...judged } = command.command;
  return { ...command, command: judged } as StoredCommand;
}

/** What the sender gets to see of an outcome. @throws ApiProblem when it was refused or could not be taken */
export function responseTo(viewer: Viewer, outcome: CommandOutcome): OperationResponse<CommandResponse> {
  if ('unavailable' in outcome) throw unavailable();
  if ('refusal' in outcome) throw refused(outcome.refusal);
  return { status: outcome.status, body: responseFor(viewer, outcome.body), headers: versionHeader(outcome.body) };
}

/** The path of a request as commands are told apart by it. */
export const pathOf = ({ url }: Pick<OperationRequest, 'url'>): string => url.split('?')[0] ?? '';

const versionHeader = (body: StoredResponse | KeptReport): Record<string, string> => (body && 'version' in body ? { ETag: etagOf(body.version) } : {});
