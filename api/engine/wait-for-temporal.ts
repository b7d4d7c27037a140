/** Programs on a cluster may be started in any order: they wait for Temporal, and say so, instead of ending. */
import { setTimeout } from 'node:timers/promises';

const askAgainMs = 2_000;

/**
 * Tries to connect until it succeeds, however long that takes; a signal ends the program all the same.
 * @param address for the one line that says what is waited for
 */
export async function waitForTemporal<Connected>(
  { address, say }: { address: string | undefined; say: (line: string) => void },
  connect: () => Promise<Connected>,
): Promise<Connected> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await connect();
    } catch (error) {
      if (tries === 0) say(`Waiting for Temporal at ${address ?? 'its address'}: ${error instanceof Error ? error.message : String(error)}`);
      await setTimeout(askAgainMs);
    }
  }
}
