/** Eight readers of a public file at once, and what others wait for meanwhile beside what they wait for in quiet. */
import { ask, percentile } from './ask.ts';
import { publicFiles } from './asked-reads.ts';
import type { Served } from './served.ts';

const readers = 8;
const others = ['/api/v1/plan-activities?', '/att-gora', '/aktiviteter/block-00-0207', '/planen/om'];
const rounds = 25;

export interface FileFigures {
  path: string;
  quiet: number;
  beside: number;
  read: number;
}

export async function readPublicFiles(served: Served): Promise<FileFigures[]> {
  const found: FileFigures[] = [];
  for (const path of publicFiles) {
    // The first has it built.
    await ask(served, 'everybody', path);
    const quiet = await othersWait(served);
    const reading = readOn(served, path);
    const beside = await othersWait(served);
    found.push({ path, quiet, beside, read: await reading.stop() });
  }
  return found;
}

/** @returns the 95th percentile */
async function othersWait(served: Served): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) for (const path of others) times.push((await ask(served, 'coordinator', path)).ms);
  return percentile(times, 0.95);
}

/** Each is another network, and asks again as soon as it is answered. */
function readOn(served: Served, path: string): { stop(): Promise<number> } {
  let isOver = false;
  const one = async (number: number): Promise<number> => {
    let reads = 0;
    for (; !isOver; reads += 1) {
      const { status } = await ask(served, 'everybody', path, { 'x-forwarded-for': `192.0.2.${number + 1}`, 'accept-encoding': 'gzip' });
      if (status !== 200) throw new Error(`${status} ${path}`);
    }
    return reads;
  };
  const all = Promise.all(Array.from({ length: readers }, (_, number) => one(number)));
  return {
    async stop() {
      isOver = true;
      return (await all).reduce((sum, reads) => sum + reads, 0);
    },
  };
}
