/** A program that holds the database file HOLD_FILE against everybody who writes until it is ended; it says when it has it. */
import { openHold } from '../../../db/engine/file-hold.ts';

const { HOLD_FILE: file = '' } = process.env;
const hold = await openHold(file, { exclusive: true, timeoutMs: 20_000 });
if (!hold) throw new Error(`${file} was another's all the time`);
console.log('held');
setInterval(() => {}, 60_000);
