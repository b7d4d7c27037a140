/** Mails that had no recipient when they were to be written. Each notice is kept, under the task that tells of it, until there is somebody to send it to. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { obligationKinds } from '../../workflows/domain/life-state.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import { mailKinds, taskKinds } from '../../workflows/domain/notices.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { fromJson, toJson } from '../queries/json-column.ts';
import { holds } from '../registers/person-read-model.ts';

export interface UnaddressedMail {
  planActivity: string;
  /** The number of the step that asked for it. */
  step: number;
  /** Which of the step's mails, from 0. */
  place: number;
  /** The task that tells of it. */
  task: string;
  notice: MailNotice;
  askedAt: Instant;
}

const bodyRole = z.enum(['referenceGroup', 'steeringGroup']);
const mailNotice: z.ZodType<MailNotice> = z.strictObject({
  kind: z.enum(mailKinds),
  to: z.union([z.strictObject({ organisation: z.string() }), z.strictObject({ role: z.enum(['coordinator', ...bodyRole.options]) })]),
  obligation: z.string().exactOptional(),
  whileOwed: z.literal(true).exactOptional(),
  about: z
    .strictObject({
      outcome: z.string().exactOptional(),
      role: bodyRole.exactOptional(),
      task: z.enum([...taskKinds, ...obligationKinds]).exactOptional(),
      organisation: z.string().exactOptional(),
      on: z.string().exactOptional(),
      at: z.string().exactOptional(),
      side: z.enum(['before', 'after']).exactOptional(),
    })
    .exactOptional(),
});

/** Keeps a notice, once. */
export async function keepUnaddressed(trx: Knex, { planActivity, step, place, task, notice, askedAt }: UnaddressedMail): Promise<void> {
  await trx('unaddressed_mails')
    .insert({ plan_activity: planActivity, step, place, task, ask: toJson(notice), asked_at: askedAt })
    .onConflict(['plan_activity', 'step', 'place'])
    .ignore();
}

/** The notices that wait under a task, oldest first. */
export async function unaddressedUnder(trx: Knex, task: string): Promise<UnaddressedMail[]> {
  const rows = (await trx('unaddressed_mails').where({ task }).orderBy(['asked_at', 'plan_activity', 'step', 'place'])) as StoredRow[];
  return rows.map(({ plan_activity, step, place, ask, asked_at }) => ({
    planActivity: plan_activity,
    step,
    place,
    task,
    notice: mailNotice.parse(fromJson(ask)),
    askedAt: asked_at,
  }));
}

/** Deletes a notice whose mail has been written. Returns false when it is not kept. */
export async function forgetUnaddressed(trx: Knex, { planActivity, step, place }: UnaddressedMail): Promise<boolean> {
  return (await trx('unaddressed_mails').where({ plan_activity: planActivity, step, place }).delete()) === 1;
}

/** Of these organisations and roles, those that may have a recipient by now, in some case at least: only they are worth a closer look. */
export async function partiesWithSomebody(knex: Knex, parties: string[], at: Instant): Promise<Set<string>> {
  if (parties.length === 0) return new Set();
  const held = (table: string, party: string) =>
    knex(table)
      .whereIn(party, parties)
      .where(holds(knex, table, at))
      .distinct({ party });
  const found = (await knex.union([
    held('memberships', 'organisation'),
    held('contacts', 'organisation'),
    held('person_roles', 'role'),
    knex('named_contacts').whereIn('organisation', parties).where({ state: 'waiting' }).distinct({ party: 'organisation' }),
  ])) as { party: string }[];
  return new Set(found.map(({ party }) => party));
}

interface StoredRow {
  plan_activity: string;
  step: number;
  place: number;
  task: string;
  ask: string;
  asked_at: Instant;
}
