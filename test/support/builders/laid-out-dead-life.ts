/** The rows of a life of which only the history is kept, as they were when it died. */
import type { Knex } from 'knex';
import { positionsIn } from '../../../api/engine/reconciliation/steps-in-history.ts';
import { projectLife } from '../../../db/lives/life-projection.ts';
import { insertPlanActivity } from '../../../db/lives/life-store.ts';
import { insertStep } from '../../../db/lives/step-store.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { messageIdFor } from '../../../db/mail/message-id.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { applyPatch } from '../../../workflows/domain/merge-patch.ts';
import { sampleMail } from '../mail/sample-mail.ts';
import type { EarlierStep, History } from '../server/kept-histories.ts';
import { deliveredIn } from '../server/kept-histories.ts';
import { settleMail } from '../server/settle-mail.ts';

/** The last mails of a life were under way when it died. */
const mailsUnderWay = 2;
const longPeriods = { policy: { report: { every: 'P1Y' } } };

export interface LaidOutLife {
  life: LifeState;
  /** Keys of its mails that had been sent, and of those that had not. */
  delivered: string[];
  underWay: string[];
}

/**
 * Writes what the history says was recorded. The next periods are made long: a life of seconds would have thousands to catch up with.
 * @param number another for each
 */
export async function layOutDeadLife(db: Knex, { id, history }: { id: string; history: History }, number: number): Promise<LaidOutLife> {
  const steps = withLongPeriods(positionsIn<EarlierStep>(history));
  const life = steps.reduce((before, { patch }) => applyPatch(before, patch), {} as LifeState);
  await insertPlanActivity(db, rowOf(life, number));
  await projectLife(db, id, null, life);
  for (const step of steps) {
    await insertStep(db, { ...step, planActivity: id, kind: 'late', command: null, received: null });
    for (const key of step.mails) await askFor(db, id, key, step);
  }
  const keys = steps.flatMap(({ mails }) => mails);
  const ended = deliveredIn(history);
  const delivered = keys.slice(0, -mailsUnderWay).filter((key) => ended.has(key));
  for (const key of delivered) await settleMail(db, key, { outcome: 'accepted', answer: '250', tried: true }, life.at);
  return { life, delivered, underWay: keys.filter((key) => !delivered.includes(key)) };
}

const withLongPeriods = (steps: EarlierStep[]): EarlierStep[] =>
  steps.map((step, index) => (index === steps.length - 1 ? { ...step, patch: applyPatch(step.patch, longPeriods) } : step));

const rowOf = (life: LifeState, number: number) => ({
  id: life.id,
  planRef: null,
  caseNumber: `2026-9${number}`,
  title: `Ett ärende som dog, ${number}`,
  description: null,
  developmentArea: 'kompetens',
  focusArea: 'kompetens-arbete',
  activityArea: null,
  proposedBy: 'ltu',
  proposedContact: null,
  facts: { targetGroups: [], establishmentPhase: null, priority: null, budget: null, expectedResults: null, indicators: [], goals: [], more: {} },
  partners: [],
  unit: null,
  life,
  createdAt: life.at,
});

const askFor = (db: Knex, planActivity: string, key: string, { seq, at }: EarlierStep) =>
  enqueueMail(db, sampleMail(key, { messageId: messageIdFor(key, 'hit.example'), planActivity, askedAt: at, carrier: 'life', step: seq }));
