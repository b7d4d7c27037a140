/** Files that nobody may change for a while, not even who has them open, nor root: by the immutable flag of Linux's file systems (chattr(1)). */
import { execFile, execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** @returns makes them writable again, which also happens when this process ends */
export async function makeReadOnly(paths: string[]): Promise<() => Promise<void>> {
  // Else the folder could not be removed by anybody who does not know of it.
  const atExit = () => void execFileSync('chattr', ['-i', ...paths]);
  process.once('exit', atExit);
  const undo = async () => {
    await run('chattr', ['-i', ...paths]);
    process.removeListener('exit', atExit);
  };
  try {
    await run('chattr', ['+i', ...paths]);
  } catch (error) {
    await undo().catch(() => {});
    throw error;
  }
  return undo;
}

/** @returns why it cannot be done in a folder: no such flag, not ours to set, or one that binds only who opens a file anew */
export async function whyNotReadOnly(folder: string): Promise<string | undefined> {
  const path = join(folder, 'probe');
  const file = await open(path, 'w');
  try {
    await file.write('a');
    const undo = await makeReadOnly([path]);
    const isKept = await file.write('b').then(
      () => false,
      () => true,
    );
    await undo();
    return isKept ? undefined : 'the file system lets who has a file open write on';
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error);
  } finally {
    await file.close();
  }
}
