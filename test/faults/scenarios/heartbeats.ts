/** Lives on a real Temporal server whose worker tells it that it is still at work, while somebody's report comes in. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { openMigrated } from '../../../db/migrate.ts';
import { startTemporalServer } from '../../../embedded/temporal/temporal-server.ts';
import { provokeHeartbeats } from '../../support/server/provoked-heartbeats.ts';
import type { SlowHit } from '../../support/server/slow-steps.ts';
import { startHitWithSlowSteps } from '../../support/server/slow-steps.ts';
import { findTestBinary, testConfig } from '../../support/server/test-binary.ts';
import type { Scenario } from '../scenario.ts';

/** Not every life meets a heartbeat, some meet two. */
const maxLivesForEach = 3;
const toldEach = 25;

/** Runs HIT with slow steps on a Temporal server of its own; both have ended when it returns. */
async function withSlowHit<T>(use: (slow: SlowHit) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-heartbeats-'));
  const environment = testConfig().childEnvironment;
  const server = await startTemporalServer({ dataDir, binary: await findTestBinary(), environment, timeSkipping: 'test', log: () => {} });
  try {
    const { address, namespace } = server;
    const connection = await Connection.connect({ address });
    const url = join(dataDir, 'hit.sqlite');
    const knex = await openMigrated({ url });
    const temporal = { address, namespace, client: new Client({ connection, namespace }), taskQueue: randomUUID(), close: () => connection.close() };
    try {
      const slow = await startHitWithSlowSteps({ temporal, database: { url, knex, remove: () => knex.destroy() } });
      try {
        return await use(slow);
      } finally {
        await slow.hit.close();
      }
    } finally {
      await knex.destroy();
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

export const heartbeatsScenario: Scenario = {
  name: 'heartbeats',
  fault: 'a report that comes in while a worker tells the server that it is still at work on a slow step',
  trial: 'life',
  usual: 500,
  async run({ injections, say }) {
    const { lives, met, trouble } = await withSlowHit((slow) =>
      provokeHeartbeats(slow, {
        isEnough: (found, begun) => found.met.length >= injections || begun >= maxLivesForEach * injections,
        say: (found) => void (found.lives % toldEach === 0 && say(`${found.lives} lives, ${found.met.length} heartbeats`)),
      }),
    );
    const behind = met.filter((one) => one === 'markerFirst').length;
    return {
      seen: met.length,
      trials: lives,
      figures: [
        `lives                 ${lives}`,
        `heartbeats met        ${met.length}: ${behind} with the step's end first, ${met.length - behind} with the report first`,
      ],
      breaks: trouble,
    };
  },
};
