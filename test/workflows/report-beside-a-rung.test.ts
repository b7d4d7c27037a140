/**
 * Reports that come in from half a second before a body's rung to half a second after it, on the real server: the matter reaches the body exactly
 * where the report was received after the rung's instant. HIT_RUNG_REPORTS=200 tries as many.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findCommand } from '../../db/lives/command-read-model.ts';
import type { AgendaItem } from '../../workflows/domain/agenda-item.ts';
import type { PolicyChange } from '../../workflows/domain/policy.ts';
import type { Life } from '../support/server/hit-env.ts';
import { pollLimit } from '../support/server/until.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const reports = Number(process.env['HIT_RUNG_REPORTS'] ?? 10);
const atOnce = 10;
const sweptMs = 500;

const policy: PolicyChange = {
  report: { every: 'PT8S', due: 'PT1S', remindBefore: [], remindAfter: [], hearBefore: 'PT1S', ladder: [{ after: 'PT2S', role: 'referenceGroup' }] },
  mail: { workingDaysOnly: false, spread: 'PT1S', digest: 'never' },
};

// No time is skipped: what is measured is the machine's own clock against the rung's instant.
const hit = hitForAll({ startsAt: new Date().toISOString() });

interface Verdict {
  /** Milliseconds from the rung's instant to the report's reception; negative before it. */
  late: number;
  raised: boolean;
}

const rungIn = async (life: Life): Promise<AgendaItem> => {
  const rung = Object.values((await life.state()).agenda).find(({ kind }) => kind === 'rung');
  if (!rung) throw new Error('no rung is planned');
  return rung;
};

/** One life of seconds: its report is sent so long after the rung of its first period. */
async function reportBesideRung(offset: number): Promise<Verdict> {
  const life = await hit.propose({ policy });
  await life.accept();
  const rung = await rungIn(life);
  const period = (await life.state()).obligations[rung.obligation ?? '']?.period?.name ?? '';
  await setTimeout(Date.parse(rung.at) + offset - Date.now());
  const id = randomUUID();
  const outcome = await hit.send(life.id, 'report', { period, form: 'short' }, { status: 'green', done: 'Klart.' }, id);
  expect(outcome).toHaveProperty('status');
  await expect.poll(async () => (await life.state()).obligations[rung.obligation ?? '']?.state, pollLimit).toBe('met');
  await setTimeout(Math.max(Date.parse(rung.at) + 1_500 - Date.now(), 0));
  const received = (await findCommand(hit.db, id))?.receivedAt ?? '';
  const raised = await hit.db('escalations').where({ plan_activity: life.id, obligation: rung.obligation });
  await life.take('withdrawal', { by: 'coordinator' }, { reason: 'Klart.' });
  return { late: Date.parse(received) - Date.parse(rung.at), raised: raised.length > 0 };
}

test('a report received by the rung’s instant keeps the matter from the body, and one received later does not', {
  timeout: 60_000 + reports * 5_000,
}, async () => {
  const verdicts: Verdict[] = [];
  while (verdicts.length < reports) {
    const batch = Array.from({ length: Math.min(atOnce, reports - verdicts.length) }, (_, index) => verdicts.length + index);
    const offsets = batch.map((number) => Math.round((number / Math.max(reports - 1, 1)) * 2 * sweptMs) - sweptMs);
    verdicts.push(...(await Promise.all(offsets.map(reportBesideRung))));
  }
  console.log(`${verdicts.length} reports, ${verdicts.filter(({ late }) => late <= 0).length} received by their rung`);
  expect(verdicts.filter(({ late, raised }) => raised !== late > 0)).toEqual([]);
});
