/** The last step of a case that is seeded without any: a pause, as its record tells of it. */
import type { Knex } from 'knex';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { insertStep } from '../../../db/lives/step-store.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { commandOf } from '../builders/command-content.ts';

/** @param person who took it; null: the clock did */
export async function seedLastStep(db: Knex, planActivity: string, { seq, person, at }: { seq: number; person: string | null; at: Instant }): Promise<void> {
  const id = `${planActivity}-step-${seq}`;
  const step = { planActivity, seq, key: id, at, patch: {} };
  if (person === null) return insertStep(db, { ...step, kind: 'periodStart', command: null, received: null });
  await insertCommand(db, commandOf('pause', {}, { reason: 'Flytt.' }, { id, planActivity, person }));
  await db('commands').where({ id }).update({ state: 'taken', settled_at: at });
  await insertStep(db, { ...step, kind: 'pause', command: id, received: at, writtenOver: {} });
}
