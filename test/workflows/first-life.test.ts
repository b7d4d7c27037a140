import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HitEnv, startHit } from '../support/hit-env.ts';

let hit: HitEnv;
beforeAll(async () => {
  hit = await startHit();
});
afterAll(() => hit?.close());

test('goes from proposal to a silent second period before the steering group', async () => {
  const life = await hit.propose();
  expect((await life.state()).stage).toBe('proposed');
  await life.accept();
  expect((await life.state()).stage).toBe('inProgress');
  await life.skip('400 days');
  const rows = await life.mailRows();
  console.log(rows.map((r) => `${r.asked_at} ${r.kind} ${r.rung} ${r.obligation} ${r.recipient} ${r.outcome} ${r.subject}`).join('\n'));
  console.log((await life.steps()).map((s) => `${s.seq} ${s.at} ${s.kind} ${s.step_key}`).join('\n'));
});
