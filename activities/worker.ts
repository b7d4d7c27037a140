/** `npm run worker`: workers alone, on a Temporal cluster. Any number may run. */
import { runProgram } from '../composition/run-program.ts';

await runProgram({
  wanted: { program: 'npm run worker', stays: true, dataFolder: false, api: false, workers: true },
  check({ temporal, mail }) {
    if (temporal.mode !== 'cluster')
      throw new Error('npm run worker needs a Temporal cluster: set TEMPORAL_ADDRESS. On one machine, npm start runs everything.');
    if (mail.smtpUrl === null) throw new Error('npm run worker needs SMTP_URL: the local mailbox belongs to npm start.');
  },
  ready: () => 'The workers take tasks. Stop with Ctrl-C.',
});
