import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { expect, test } from 'vitest';
import { savedHistories } from '../../support/builders/histories.ts';
import { judgeReplays } from './histories.ts';

const histories = (await savedHistories()).slice(0, 3);

/** As the server hands them out. */
async function* handedOut(change: (text: string) => string) {
  for (const { name, history } of histories)
    yield { workflowId: `plan-activity/${name}`, history: historyFromJSON(JSON.parse(change(JSON.stringify(history)))) };
}

test('histories that replay are sound, and one that tells of another step is found by its workflow', async () => {
  expect(await judgeReplays(handedOut((text) => text))).toEqual([]);
  const recordStep = Buffer.from('"recordStep"').toString('base64');
  const another = Buffer.from('"another"').toString('base64');
  const found = await judgeReplays(handedOut((text) => text.replaceAll('core_local_activity', 'core_other_activity').replaceAll(recordStep, another)));
  expect(found.join('\n')).toContain(`plan-activity/${histories[0]?.name}`);
});
