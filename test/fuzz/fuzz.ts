/**
 * `npm run test:fuzz [-- MINUTES [ROLE …]]`: Schemathesis sends what it makes up from the OpenAPI document, right and wrong, alone and one request after what
 * another answered, to the whole program. As each role, ten minutes each, on a program of its own with the plan and a life before the Regional Partnership.
 * What it found is in `.fuzz`. Schemathesis is not of this project: `pip install schemathesis`, then it is on the PATH, or `SCHEMATHESIS` says where.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { liveInto } from '../../dev/named-states.ts';
import { startHitProgram } from '../support/server/running-hit.ts';
import type { FuzzRole } from './fuzz-roles.ts';
import { fuzzRoles, isFuzzRole, tokenOf } from './fuzz-roles.ts';
import { runSchemathesis } from './run-schemathesis.ts';

const folder = resolve(import.meta.dirname, '../../.fuzz');
const [minutes = '10', ...named] = process.argv.slice(2);
const unknown = named.find((role) => !isFuzzRole(role));
if (unknown !== undefined || !(Number(minutes) > 0)) throw new Error(`Usage: npm run test:fuzz [-- MINUTES [ROLE …]], of ${fuzzRoles.join(', ')}`);

await mkdir(folder, { recursive: true });
for (const role of named.length > 0 ? named.filter(isFuzzRole) : fuzzRoles) {
  const { isClean, summary } = await tryAs(role);
  console.log(`${role}: ${summary}`);
  if (!isClean) process.exitCode = 1;
}

async function tryAs(role: FuzzRole) {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-fuzz-'));
  await liveInto('overdue-before-rp', dataDir);
  // What it makes up comes from many networks, as a proxy would tell: guessing tokens from one is refused before it is answered.
  const hit = await startHitProgram({ dataDir, environment: { TRUSTED_PROXIES: '1' } });
  try {
    return await runSchemathesis({ url: hit.url, token: await tokenOf(role, hit), seconds: Number(minutes) * 60, report: join(folder, `${role}.txt`) });
  } finally {
    await hit.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
