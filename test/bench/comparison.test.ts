/** The small form of `npm run bench` (`-- --small`): of the life that it compares, what does not depend on the machine. It runs the whole program: a process of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the life that is compared takes no more events, bytes and statements than it may, and no more mails than the others are told to send', async () => {
  const comparison = join(import.meta.dirname, '../../bench/comparison.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', comparison, '--small']).catch((error: { stdout: string }) => error);
  expect(stdout.match(/(held|MISSED)$/gm), stdout).toEqual(['held', 'held', 'held', 'held']);
});
