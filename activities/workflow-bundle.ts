/**
 * The workflow code as workers load it, in one bundle. Making it takes two seconds of a processor at every start, so it is kept: in the folder for what
 * can be made again, under the hash of all that it is made of. Another version of the code has another hash, so no worker gets a bundle of other code.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { writeAtomically } from '../db/engine/atomic-write.ts';
import { dayMs } from '../workflows/domain/durations.ts';

/** With its source map inside. */
export interface WorkflowBundle {
  code: string;
}

const project = fileURLToPath(new URL('..', import.meta.url));
const namePrefix = 'workflow-bundle-';
const keptDays = 30;
const quiet = { log: () => {}, trace: () => {}, debug: () => {}, info: () => {}, warn: console.warn, error: console.error };

/** Bundles the workflow code. */
export const makeWorkflowBundle = (): Promise<WorkflowBundle> => bundleWorkflowCode({ workflowsPath: join(project, 'workflows/index.ts'), logger: quiet });

/** @param cacheDir of the user whom the program runs as; where nothing can be written there, the bundle is made at each start */
export async function workflowBundle(cacheDir: string): Promise<WorkflowBundle> {
  const name = `${namePrefix}${await fingerprint()}.js`;
  const code = await readFile(join(cacheDir, name), 'utf8').catch(() => undefined);
  if (code !== undefined) return { code };
  const bundle = await makeWorkflowBundle();
  await keep(cacheDir, name, bundle).catch(() => {});
  return bundle;
}

/** Of the workflows' files, the versions of all packages, and where they lie, which the source map names. */
async function fingerprint(): Promise<string> {
  const files = (await readdir(join(project, 'workflows'), { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const hash = createHash('sha256').update(project);
  for (const file of ['package-lock.json', ...files.map((name) => join('workflows', name))])
    hash.update(`\0${file}\0`).update(await readFile(join(project, file)));
  return hash.digest('hex').slice(0, 32);
}

/** Also drops what versions of long ago have left there. */
async function keep(cacheDir: string, name: string, { code }: WorkflowBundle): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await writeAtomically(join(cacheDir, name), code);
  const { mtimeMs: keptAt } = await stat(join(cacheDir, name));
  for (const other of (await readdir(cacheDir)).filter((one) => one.startsWith(namePrefix) && one !== name)) {
    const { mtimeMs } = await stat(join(cacheDir, other));
    if (keptAt - mtimeMs > keptDays * dayMs) await rm(join(cacheDir, other), { force: true });
  }
}
