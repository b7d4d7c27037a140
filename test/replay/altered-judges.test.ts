/** Rules may change without touching history: with every rule in `judge.ts` made stricter and looser in turn, each saved history replays. */
import { describe, expect, test } from 'vitest';
import { makeWorkflowBundle } from '../../activities/workflow-bundle.ts';
import type { CommandName } from '../../workflows/domain/commands.ts';
import { judgedCommands } from '../../workflows/domain/judge.ts';
import { savedHistories } from '../support/builders/histories.ts';
import { failedReplays } from '../support/workflows/failed-replays.ts';

const histories = (await savedHistories()).map(({ name, history }) => ({ workflowId: name, history }));
const bundle = await makeWorkflowBundle();

/** Where the function begins in the bundle: what is inserted here decides before any rule does. */
const judgeBegins = 'function refusalOf(life, command) {';
const alterations = {
  stricter: `return { type: 'WrongStage', message: 'a rule made stricter' };`,
  looser: 'return undefined;',
} as const;

function bundleWith(command: CommandName, alteration: keyof typeof alterations): typeof bundle {
  const code = bundle.code.replace(judgeBegins, `${judgeBegins} if (command.name === '${command}') ${alterations[alteration]}`);
  return { ...bundle, code };
}

describe.each(judgedCommands)('the judge of %s', (command) => {
  test.each(['stricter', 'looser'] as const)('made %s: every saved history replays', async (alteration) => {
    const workflowBundle = bundleWith(command, alteration);
    expect(workflowBundle.code).not.toBe(bundle.code);
    expect(await failedReplays(workflowBundle, histories)).toEqual([]);
  });
});
