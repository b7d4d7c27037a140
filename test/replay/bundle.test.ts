/** What is replayed: the workflows' own code and the engine's, and no library that checks bodies. */
import { expect, test } from 'vitest';
import { makeWorkflowBundle } from '../../activities/workflow-bundle.ts';

test('the bundle of the workflows holds their own folder and nothing of the contracts', async () => {
  const { code } = await makeWorkflowBundle();
  const modules = [...code.matchAll(/^\/\*{3}\/ "\.\/([^"]+)"$/gm)].map(([, path = '']) => path);
  const folders = modules.map((path) => /^(node_modules\/(@[^/]+\/)?)?[^/]+/.exec(path)?.[0] ?? path);
  const engine = ['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc'].map((name) => `node_modules/${name}`);
  expect([...new Set(folders)].sort()).toEqual([...engine, 'workflows'].sort());
});
