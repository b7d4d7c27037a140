/** Commands as the API stores them, for tests that say only what they are about: what a route fills in or a schema gives by default is filled in here. */
import type { CommandBodies } from '../../../contracts/commands/command-bodies.ts';
import type { CommandContent, StoredCommand } from '../../../contracts/commands/stored-command.ts';
import { storedCommand } from '../../../contracts/commands/stored-command.ts';
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';

const always: { [N in CommandName]?: Partial<CommandBodies[N]> } = {
  propose: { title: 'Titel', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation: 'ltu' } },
  fundingDecision: { conditions: [], grounds: 'Skäl.', decidedBy: 'Anna Lind', preparedBy: 'Anna Lind', decidedOn: '2026-01-10' },
  payment: { paidOn: '2026-01-20' },
  assignment: { partners: [] },
  report: { status: 'green', done: 'Klart.' },
};

/** @param sender an id that is given makes it the same command; the hash is the input's unless another is given */
export function commandOf<N extends CommandName>(
  name: N,
  input: CommandInputs[N],
  body: object,
  { id, planActivity, ...sender }: Pick<StoredCommand, 'id' | 'planActivity'> & Partial<Pick<StoredCommand, 'person' | 'path' | 'bodyHash'>>,
): StoredCommand {
  // A number belongs to one case.
  const numbered = name === 'fundingDecision' && { caseNumber: `608-${planActivity}` };
  // What the life judges by stands in the body too, under the same names.
  const content = { name, input, body: { ...always[name], ...numbered, ...input, ...body } } as unknown as CommandContent;
  return storedCommand(content, { person: null, path: `/test/${name}`, idempotencyKey: null, bodyHash: JSON.stringify(input), ...sender, id, planActivity });
}
