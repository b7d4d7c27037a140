/** The pages and the API over a database of the tests, as a process of their own that says how much memory it takes. Ends with whoever started it. */
import { startPageWorld } from '../http/page-world.ts';

const sampleMs = 10;

const world = await startPageWorld();
let peakBytes = process.memoryUsage.rss();
setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, sampleMs);

/** A message asks for the most memory since the last one; the answer goes with where the server is. */
process.on('message', () => {
  process.send?.({ address: world.address, rssBytes: process.memoryUsage.rss(), peakBytes });
  peakBytes = process.memoryUsage.rss();
});
process.once('disconnect', () => void world.stop().finally(() => process.exit(0)));
process.send?.({ address: world.address, rssBytes: peakBytes, peakBytes });
