/** `npm start`: the whole program on one machine. Prints where to go; Ctrl-C stops it and its Temporal server. */
import { wholeProgram } from '../composition/run-hit.ts';
import { runProgram, say } from '../composition/run-program.ts';
import { loadPlanOnce } from '../plan/load-plan-once.ts';

await runProgram({
  wanted: wholeProgram,
  isWatched: true,
  prepare: (parts) => loadPlanOnce({ ...parts, say }),
  ready: ({ url }, { mail, dataDir }) => `
HIT is running.
  Pages        ${url}
  API          ${url}/api/v1    (how to use it: ${url}/docs)
  Mailbox      ${mail.smtpUrl === null ? `${url}/mailbox` : 'mails go to SMTP_URL once the mail gate is open'}
  Data         ${dataDir}
A link to sign in by: npm run -s sign-in -- coordinator@lansstyrelsen.example
A token that reads:   npm run -s token -- coordinator@lansstyrelsen.example
Stop with Ctrl-C.`,
});
