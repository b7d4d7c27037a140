/** A program that holds the file of SQLite that is its argument against everybody who wants to write, says so in one line, and lets go when its input ends. */
import { once } from 'node:events';
import { openHold } from '../../../db/file-hold.ts';

const [file = ''] = process.argv.slice(2);
const hold = await openHold(file, { exclusive: true, patienceMs: 20_000 });
console.log(hold === null ? 'another holds it' : 'held');
await once(process.stdin.resume(), 'end');
await hold?.release();
process.exit(0);
