/** Senders that hang up on the whole program: half a command has no effect on a life, and the whole one under the same key is taken. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded } from '../support/builders/seeded.ts';
import { sendAndHangUp, wireOf } from '../support/http/raw-http.ts';
import { readResponse } from '../support/http/read-response.ts';
import type { Person, RunningHit } from '../support/server/running-hit.ts';
import { people, startHitProgram } from '../support/server/running-hit.ts';

let hit: RunningHit;
let dataDir: string;
let coordinator: Person;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hit-hung-up-'));
  hit = await startHitProgram({ dataDir });
  coordinator = await hit.as(people.coordinator);
});
afterAll(async () => {
  await hit?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const proposal = {
  title: 'Avbruten',
  developmentArea: 'kompetens',
  focusArea: 'kompetens-arbete',
  proposedBy: { organisation: 'ltu' },
  policy: { mail: { hold: 'PT0S' } },
};
const reason = { reason: 'Finansieringen uteblev, och ingen annan kunde ta över.' };
const [rounds, atOnce] = [5, 10];
/** Long enough that a command which is going to be executed at all has been by then. */
const settleMs = 500;

test('fifty withdrawals that are hung up on are not carried out; sent again whole under their keys, all are', async () => {
  const random = seeded(4);
  const found = { withdrawnByHalf: 0, retried: 0 };

  async function hangUpAndSendAgain(): Promise<void> {
    const { id } = readResponse('proposePlanActivity', await coordinator.post('/plan-activities', proposal));
    const key = randomUUID();
    const path = `/plan-activities/${id}/withdrawal`;
    const headers = { Authorization: `Bearer ${coordinator.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const wire = wireOf({ path: `/api/v1${path}`, headers, body: JSON.stringify(reason) });
    const head = wire.indexOf('\r\n\r\n') + 4;
    const end = head + Math.floor(random() * (wire.length - head));
    await sendAndHangUp(hit.url, wire.subarray(0, end), { afterMs: random() * 3, reset: random() < 0.3 });
    await wait(settleMs);
    if (readResponse('getPlanActivity', await coordinator.get(`/plan-activities/${id}`)).stage !== 'proposed') found.withdrawnByHalf += 1;
    const { status, body } = await coordinator.send('POST', path, reason, { 'Idempotency-Key': key });
    if (status === 200 && readResponse('withdrawPlanActivity', body).stage === 'withdrawn') found.retried += 1;
  }

  for (let round = 0; round < rounds; round += 1) await Promise.all(Array.from({ length: atOnce }, hangUpAndSendAgain));
  expect(found).toEqual({ withdrawnByHalf: 0, retried: rounds * atOnce });
}, 120_000);
