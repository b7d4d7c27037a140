/** All that are compared, in the order in which they take turns. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { childContender } from './child-contender.ts';
import type { Contender } from './contender.ts';
import { hitWith } from './hit.ts';

export interface Contenders {
  /** HIT first, then bare Temporal without mails and with them. */
  all: Contender[];
  /** Takes away what was made for them. */
  remove(): Promise<void>;
}

const quiet = { log: () => {}, trace: () => {}, debug: () => {}, info: () => {}, warn: console.warn, error: console.error };

export async function prepareContenders(): Promise<Contenders> {
  const folder = await mkdtemp(join(tmpdir(), 'hit-comparison-'));
  const bundle = join(folder, 'bare-workflow.js');
  const { code } = await bundleWorkflowCode({ workflowsPath: join(import.meta.dirname, 'programs/bare-workflow.ts'), logger: quiet });
  await writeFile(bundle, code);
  return {
    all: [
      hitWith(),
      childContender('bare Temporal', { program: 'bare-program', mails: false, args: [bundle, 'none'] }),
      childContender('bare Temporal, mails', { program: 'bare-program', mails: true, args: [bundle, 'mails'] }),
      childContender('DBOS', { program: 'dbos-program', mails: true }),
      childContender('graphile-worker by hand', { program: 'graphile-program', mails: true }),
    ],
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
