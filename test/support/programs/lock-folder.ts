/** A program that takes the folder that is its argument once a line comes in, says in one line how that went, and stays until its input ends. */
import { once } from 'node:events';
import { lockDataDir } from '../../../embedded/data-folder/run-file.ts';

const [dataDir = ''] = process.argv.slice(2);
console.log('ready');
await once(process.stdin, 'data');
try {
  await lockDataDir(dataDir, { program: 'npm start', stays: true });
  console.log('locked');
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
}
await once(process.stdin, 'end');
process.exit(0);
