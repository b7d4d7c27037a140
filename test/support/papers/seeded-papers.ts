/** What people have put into a case: a note, a task of one's own, an appeal of a decision. */
import type { Knex } from 'knex';
import { keepPaper } from '../../../db/cases/papers/paper-store.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { insertStep } from '../../../db/lives/step-store.ts';
import { openTask } from '../../../db/lives/task-store.ts';
import { commandOf } from '../builders/command-content.ts';

const at = '2026-03-02T08:00:00.000Z';

/** Id of the task that somebody has made in a case. */
export const ownTaskIn = (activity: string) => `${activity}-ownTask`;

export async function seedOwnTask(db: Knex, planActivity: string): Promise<void> {
  const about = { planActivity, obligation: null, period: null, organisation: null };
  const details = { text: 'Fråga om lokalerna.' };
  await openTask(db, { ...about, id: ownTaskIn(planActivity), kind: 'ownTask', details, openedAt: at, dueAt: '2126-04-01T21:59:59.999Z' });
}

export async function seedPapers(db: Knex, planActivity: string, person: string): Promise<void> {
  await seedOwnTask(db, planActivity);
  const paper = { planActivity, person, about: null, file: null, recordedAt: at };
  const content = { kind: 'call', on: '2026-03-02', withWhom: 'Kim Berg', text: 'Rekryteringen drar ut på tiden.', internal: true } as const;
  await keepPaper(db, { ...paper, id: `${planActivity}-note`, kind: 'note', internal: true, content });
}

/** The decision that the operation's own example speaks of; of one case. */
export const appealedDecision = '3a1f7f0e-5d0e-5a39-9d53-7e2f5f2f1a10';
/** Id of the appeal that has been registered in a case. */
export const appealIn = (activity: string) => `${activity}-appeal`;

export async function seedAppeal(db: Knex, planActivity: string, person: string): Promise<void> {
  const content = { kind: 'appeal', decision: appealedDecision, from: 'Luleå tekniska universitet', on: '2026-03-20', inTime: true } as const;
  await keepPaper(db, { id: appealIn(planActivity), planActivity, kind: 'appeal', internal: false, about: null, content, file: null, person, recordedAt: at });
}

/** A decision to close, as a step long after all others. */
export async function seedDecision(db: Knex, planActivity: string, person: string): Promise<void> {
  const id = appealedDecision;
  await insertCommand(db, commandOf('closing', { final: false }, {}, { id, planActivity, person }));
  await insertStep(db, { planActivity, seq: 900, key: id, kind: 'closing', command: id, at, received: at, patch: {} });
}
