/** What people have put into a case: a note, and a task of one's own. */
import type { Knex } from 'knex';
import { keepPaper } from '../../../db/cases/papers/paper-store.ts';
import { openTask } from '../../../db/lives/task-store.ts';

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
