/** A program that starts an embedded Temporal server in the folder that is its argument, says so in one line, and never ends by itself. */
import { startTemporalServer } from '../../../embedded/temporal/temporal-server.ts';
import { findTestBinary } from '../server/test-binary.ts';

const [dataDir = ''] = process.argv.slice(2);
const { pid, startTime, address } = await startTemporalServer({ dataDir, binary: await findTestBinary(), log: () => {} });
console.log(JSON.stringify({ pid, startTime, address }));
setInterval(() => {}, 60_000);
