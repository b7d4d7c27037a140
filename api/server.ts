/** `npm run api`: the API alone, on a Temporal cluster. Any number may run; each sweeps. */
import { runProgram } from '../composition/run-program.ts';

await runProgram({
  wanted: { program: 'npm run api', stays: true, dataFolder: false, api: true, workers: false },
  check({ temporal }) {
    if (temporal.mode !== 'cluster') throw new Error('npm run api needs a Temporal cluster: set TEMPORAL_ADDRESS. On one machine, npm start runs everything.');
  },
  ready: ({ url }) => `The API answers at ${url}/api/v1. Stop with Ctrl-C.`,
});
