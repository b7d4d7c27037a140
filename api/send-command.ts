/** Turns a checked request into a stored command, has it carried out, and answers with what the sender may see. */
import type { Command, CommandInputs, CommandName } from '../workflows/domain/commands.ts';
import type { Viewer } from './access.ts';
import { bodyHash, commandId, planActivityIdOf } from './command-id.ts';
import { etagOf } from './etag.ts';
import type { CommandOutcome } from './gateway.ts';
import type { Answer, Ask, Call, SubjectKind } from './operation.ts';
import { refused, unavailable } from './problem.ts';
import { answerFor } from './views/answer-view.ts';

interface Sending<N extends CommandName> {
  name: N;
  /** Absent for a proposal: the id follows from the command's. */
  planActivity?: string;
  input: CommandInputs[N];
  /** What is stored of the body: as validated, with what the route filled in. */
  body: unknown;
}

/** @throws ApiProblem 409, 412, 422 or 503 as the life or the engine says */
export async function sendCommand<N extends CommandName>(call: Call<SubjectKind>, { name, planActivity, input, body }: Sending<N>): Promise<Answer> {
  const { viewer, ask, idempotencyKey, ifVersion } = call;
  const path = pathOf(ask);
  const id = commandId({ person: viewer.id, method: ask.method, path, key: idempotencyKey });
  const command = { name, id, attempt: 1, ...(ifVersion !== undefined && { ifVersion }), input } as Command;
  const outcome = await call.deps.gateway.execute({
    id,
    name,
    planActivity: planActivity ?? planActivityIdOf(id),
    person: viewer.id,
    path,
    idempotencyKey,
    body,
    bodyHash: bodyHash(call.sent),
    command,
  });
  return answered(viewer, outcome);
}

/** What the sender gets to see of an outcome. @throws ApiProblem when it was refused or could not be taken */
export function answered(viewer: Viewer, outcome: CommandOutcome): Answer {
  if ('unavailable' in outcome) throw unavailable();
  if ('refusal' in outcome) throw refused(outcome.refusal);
  return { status: outcome.status, body: answerFor(viewer, outcome.body), headers: versionHeader(outcome.body) };
}

/** The path of a request as commands are told apart by it. */
export const pathOf = ({ url }: Pick<Ask, 'url'>): string => url.split('?')[0] ?? '';

const versionHeader = (body: unknown): Record<string, string> => {
  const version = (body as { version?: unknown } | null)?.version;
  return typeof version === 'number' ? { ETag: etagOf(version) } : {};
};
