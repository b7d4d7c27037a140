/** What is replayed: the workflows' own code and the engine's, and no library that checks bodies. */
import { expect, test } from 'vitest';
import { makeWorkflowBundle } from '../../activities/workflow-bundle.ts';

const modulesOf = (code: string): string[] => [...code.matchAll(/^\/\*{3}\/ "\.\/([^"]+)"$/gm)].map(([, path = '']) => path);

test('the bundle of the workflows holds their own folder and nothing of the contracts', async () => {
  const { code } = await makeWorkflowBundle();
  const folders = modulesOf(code).map((path) => /^(node_modules\/(@[^/]+\/)?)?[^/]+/.exec(path)?.[0] ?? path);
  const engine = ['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc'].map((name) => `node_modules/${name}`);
  expect([...new Set(folders)].sort()).toEqual([...engine, 'workflows'].sort());
});

// What is judged, and what a step does, stands in SQL: a rule that changes meets no history.
test('no rule of the plan is in it: of the domain it has durations and stages', async () => {
  const { code } = await makeWorkflowBundle();
  expect(modulesOf(code).filter((path) => path.startsWith('workflows/domain/'))).toEqual(['workflows/domain/durations.ts', 'workflows/domain/stages.ts']);
});
