/** Has a command tried, and shows its viewer what it would do; also in place of a command that was refused because it would do something else by now. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import { differingParts } from '../../../contracts/views/preview/effect.ts';
import type { PreviewView } from '../../../contracts/views/preview/preview-view.ts';
import { listReports } from '../../../db/cases/report-read-model.ts';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import { standingOfPeople } from '../../../db/registers/person-read-model.ts';
import { needsSecondPerson } from '../../../workflows/domain/money/second-person.ts';
import type { Refusal } from '../../../workflows/domain/refusals.ts';
import { ApiProblem, existing, refused, unavailable } from '../../http/problem.ts';
import { planActivityOf } from '../find-allowed.ts';
import type { Call, ResourceKind } from '../operation.ts';
import type { Judged } from '../second-person.ts';
import { earlierMoneyActs } from '../second-person.ts';
import type { WholeCase } from './preview-for.ts';
import { previewFor } from './preview-for.ts';

type Asked = Pick<Call<ResourceKind>, 'deps' | 'viewer' | 'resource' | 'request'>;

/** @param judged of what money it decides on, where it may wait for a second coordinator @throws ApiProblem as the command would be refused */
export async function previewOf({ deps, viewer, resource }: Asked, command: StoredCommand, judged: Judged | undefined): Promise<PreviewView> {
  if (!deps.previewer) throw unavailable();
  const { planActivity } = command;
  const found = await deps.previewer.preview(command, (trx) => wholeCase(trx, planActivity));
  if ('refusal' in found) throw refused(found.refusal);
  const waits = judged !== undefined && (await waitsForSecond(deps.db, command, judged));
  // A task or a matter belongs to a case that its operation has not loaded.
  const { version = null } = planActivityOf(resource) ?? (await planActivityView(deps.db, planActivity)) ?? {};
  const people = found.mails.flatMap(({ person }) => (person === null ? [] : [person]));
  return previewFor(viewer, found, { version, waits, people: await standingOfPeople(deps.db, people, found.at) });
}

/** Whether a command would wait for a second coordinator instead of taking effect. */
export const waitsForSecond = async (db: Knex, { id, planActivity }: StoredCommand, { act, from, ownFunder }: Judged): Promise<boolean> =>
  needsSecondPerson(act, from, await earlierMoneyActs(db, planActivity, ownFunder, id));

async function wholeCase(trx: Knex, id: string): Promise<WholeCase> {
  return { activity: existing(await planActivityView(trx, id)), reports: await listReports(trx, id) };
}

/** In place of a command that was refused for it: 412 with what it would do now, and the parts in which that is not what was seen. */
export async function effectChanged(call: Asked, command: StoredCommand, judged: Judged | undefined, { message }: Refusal): Promise<ApiProblem> {
  const now = await previewOf(call, asIfNew(command), judged).catch(() => undefined);
  return now ? drifted(call, now) : new ApiProblem({ code: 'EffectChanged', detail: message });
}

/**
 * Asks now whether a command would do what its sender has seen: where it takes effect only later, or is another person's, and is not fenced itself.
 * @throws ApiProblem 412
 */
export async function requireEffect(call: Asked, command: StoredCommand, judged: Judged | undefined): Promise<void> {
  if (call.request.ifEffect === undefined) return;
  const now = await previewOf(call, asIfNew(command), judged);
  if (now.effect !== call.request.ifEffect) throw drifted(call, now);
}

function drifted({ request: { ifEffect: seen = '' } }: Asked, now: PreviewView): ApiProblem {
  const differs = differingParts(seen, now.effect);
  return new ApiProblem({
    code: 'EffectChanged',
    detail: `It would do something else by now than what was seen: ${differs.join(', ')}.`,
    drift: { seen, differs, now },
  });
}

/** Under an id of its own and without conditions: one that is settled, or waits, is not to be taken under its own. */
export function asIfNew(command: StoredCommand): StoredCommand {
  const id = randomUUID();
  const { ifEffect: _, ifVersion: __, ...judged } = command.command;
  return { ...command, id, command: { ...judged, id } } as StoredCommand;
}
