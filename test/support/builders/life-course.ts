/** Looks at a life on the real server from outside: lets time pass until something has come about, and compares what was done with what was planned. */

import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { MergePatch } from '../../../workflows/domain/merge-patch.ts';
import type { PolicyChange } from '../../../workflows/domain/policy.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { HitEnv, Life } from '../server/hit-env.ts';

const day = 86_400_000;
const longest = 800;

/** Lets time pass in strides until the life is as wanted. @throws Error after more than two years */
export async function skipUntil(life: Life, wanted: (state: LifeState) => boolean, strideDays = 7): Promise<LifeState> {
  for (let days = 0; days < longest; days += strideDays) {
    const state = await life.state();
    if (wanted(state)) return state;
    await life.skip(strideDays * day);
  }
  throw new Error(`life ${life.id} did not come about as wanted in ${longest} days`);
}

/** Lets time pass until something is before a body; returns its escalation's id. */
export async function skipUntilBefore(life: Life, role: 'referenceGroup' | 'steeringGroup'): Promise<string> {
  const open = (state: LifeState) => Object.values(state.escalations).find((one) => one.role === role && one.state === 'open');
  return open(await skipUntil(life, (state) => open(state) !== undefined))?.id ?? '';
}

/** Days, not seconds: what is skipped races no test. One rung, so that a decision is soon owed. */
const shortLadder: PolicyChange = {
  report: { every: 'P3M', due: 'P5D', remindBefore: [], remindAfter: [], hearBefore: 'P1D', ladder: [{ after: 'P5D', role: 'steeringGroup' }] },
  quiet: [],
  mail: { workingDaysOnly: false, spread: 'PT1S', digest: 'never' },
};

/** A life with 100 SEK of our money whose first report has stayed away until the steering group has to decide. */
export async function lifeBeforeSteeringGroup(hit: HitEnv): Promise<{ life: Life; escalation: string; period: string; today: string }> {
  const life = await hit.propose({ policy: shortLadder });
  const grants = [{ funder: 'lansstyrelsen-norrbotten', outcome: 'approved' as const, amountSek: 100 }];
  await life.take('fundingDecision', { outcome: 'approved', grants, instalments: [] }, { grounds: 'Angelägen.', decidedBy: 'Anna Lind' });
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  await life.take('assignmentAnswer', { answer: 'accepted' });
  const escalation = await skipUntilBefore(life, 'steeringGroup');
  const state = await life.state();
  // The life's day, not that of its last step: it has gone on to the end of the stride in which the matter was raised.
  return { life, escalation, period: state.escalations[escalation]?.period ?? '', today: dayOf(await life.now()) };
}

/** What the clock did, each with the instant that was last stored for it before. */
export async function clockSteps(hit: HitEnv, life: Life): Promise<{ key: string; kind: string; planned: string; at: string; latenessMs: number }[]> {
  const rows = (await hit.db('steps').where({ plan_activity: life.id }).orderBy('seq').select('step_key', 'kind', 'at', 'command', 'patch')) as {
    step_key: string;
    kind: string;
    at: string;
    command: string | null;
    patch: string;
  }[];
  const planned = new Map<string, string>();
  const steps = [];
  for (const { step_key: key, kind, at, command, patch } of rows) {
    const instant = planned.get(key) ?? '';
    if (command === null) steps.push({ key, kind, planned: instant, at, latenessMs: Date.parse(at) - Date.parse(instant) });
    for (const [item, change] of Object.entries(((JSON.parse(patch) as MergePatch)['agenda'] ?? {}) as Record<string, { at?: string } | null>))
      if (change?.at !== undefined) planned.set(item, change.at);
  }
  return steps;
}

interface SentMail {
  kind: string;
  recipient: string;
  rung: string | null;
  obligation: string | null;
  outcome: string;
  /** How many messages with its Message-ID the SMTP server has taken. */
  copies: number;
}

/** Every mail of a life once nothing is under way any more. */
export async function sentMails(hit: HitEnv, life: Life): Promise<SentMail[]> {
  const rows = async () =>
    (await hit
      .db('mails')
      .where({ plan_activity: life.id })
      .orderBy(['asked_at', 'key'])
      .select('kind', 'recipient', 'rung', 'obligation', 'outcome', 'message_id')) as (SentMail & {
      message_id: string;
    })[];
  for (let tries = 0; (await rows()).some(({ outcome }) => ['queued', 'retrying'].includes(outcome)); tries += 1) {
    if (tries > 100) throw new Error('mails are under way for ever');
    await new Promise((passed) => setTimeout(passed, 100));
  }
  return (await rows()).map(({ message_id, ...mail }) => ({ ...mail, copies: hit.smtp.taken.filter((message) => message.includes(message_id)).length }));
}
