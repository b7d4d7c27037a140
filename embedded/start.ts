/** `npm start`: the whole program on one machine. Prints where to go; Ctrl-C stops it and its Temporal server. */
import pino from 'pino';
import { endBySignal } from '../api/end-by-signal.ts';
import { loadPlanOnce } from '../plan/load-plan-once.ts';
import { configFromEnvironment } from '../temporal.config.ts';
import { runHit } from './run-hit.ts';

const ending = endBySignal();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const config = configFromEnvironment();
  for (const warning of config.warnings) say(warning);
  const log = pino({ level: config.logLevel === 'info' ? 'warn' : config.logLevel });
  const hit = await runHit(config, { log, say, prepare: (parts) => loadPlanOnce({ ...parts, say }) });
  say(`
HIT is running.
  Pages        ${hit.url}
  API          ${hit.url}/api/v1    (how to use it: ${hit.url}/docs)
  Mailbox      ${config.mail.smtpUrl === null ? `${hit.url}/mailbox` : 'mails go to SMTP_URL once the mail gate is open'}
  Data         ${config.dataDir}
A link to sign in by: npm run -s sign-in -- coordinator@lansstyrelsen.example
A token for the API:  npm run -s token -- coordinator@lansstyrelsen.example
Stop with Ctrl-C.`);
  ending.closeWith(hit.stop);
  void hit.failed.then((error) => ending.end(error.message));
}
