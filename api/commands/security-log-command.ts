/** `npm run -s security-log -- [--from DAY] [--to DAY]`: the security log as lines of JSON, the oldest first, on standard output. Needs the database only. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { SecurityFilter } from '../../db/people/security-log-read-model.ts';
import { securityEventsAfter } from '../../db/people/security-log-read-model.ts';
import { configFromEnvironment } from '../../temporal.config.ts';
import { addDays, isDay, startOfDay } from '../../workflows/domain/time/instants.ts';
import { asCommand } from './run-command.ts';
import { withRegister } from './with-register.ts';

const usage = 'Usage: npm run -s security-log -- [--from 2026-01-01] [--to 2026-01-31], both days included.';
const piece = 1000;

await asCommand(async () => {
  const filter = wish();
  await withRegister(configFromEnvironment().database, async (db) => {
    for (let last = 0; ; ) {
      const events = await securityEventsAfter(db, filter, last, piece);
      for (const event of events) if (!process.stdout.write(`${JSON.stringify(event)}\n`)) await once(process.stdout, 'drain');
      if (events.length < piece) return;
      last = events.at(-1)?.id ?? last;
    }
  });
});

function wish(): SecurityFilter {
  const { from, to } = argumentsGiven();
  for (const day of [from, to]) if (day !== undefined && !isDay(day)) throw new Error(`${day} is no day. ${usage}`);
  return { ...(from !== undefined && { from: startOfDay(from) }), ...(to !== undefined && { before: startOfDay(addDays(to, 1)) }) };
}

function argumentsGiven(): { from?: string | undefined; to?: string | undefined } {
  try {
    return parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } }).values;
  } catch {
    throw new Error(usage);
  }
}
