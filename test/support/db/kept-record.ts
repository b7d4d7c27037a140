/** What must be true of every life whatever has happened to it: its steps make up its state, nothing was done twice, and nothing is left undone. */
import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Knex } from 'knex';
import type { MailOutcome } from '../../../contracts/views/mail-view.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { stepsFrom } from '../../../db/lives/step-store.ts';
import { applyPatch } from '../../../workflows/domain/merge-patch.ts';
import { planActivityWorkflowId } from '../../../workflows/messages.ts';

/** @returns what is wrong with the steps of a life, a sentence each; empty when they are numbered without a gap, each taken once, and make up its row */
export async function troubleWithSteps(db: Knex, id: string): Promise<string[]> {
  const row = await findPlanActivity(db, id);
  const steps = await stepsFrom(db, id, 1);
  const keys = steps.map(({ key }) => key);
  const state = steps.reduce((life, { patch }) => applyPatch(life, patch), {});
  return [
    ...steps.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [`step ${index + 1} has the number ${seq}`])),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} was taken twice`),
    ...(row?.seq === steps.length ? [] : [`the row is at step ${row?.seq}, and there are ${steps.length}`]),
    ...(isDeepStrictEqual(row?.life, state) ? [] : ['the row is not what its steps make up']),
  ].map((trouble) => `${id}: ${trouble}`);
}

/** Mails that nothing more happens to; a held one waits for a coordinator. */
const settled: MailOutcome[] = ['accepted', 'refused', 'superseded', 'expired'];

/** Keys of the mails that could have left and have not: what is to be gathered waits for its morning. */
export const unsettledMails = async (db: Knex): Promise<string[]> =>
  (await db('mails').whereNotIn('outcome', settled).whereNot({ carrier: 'digest' }).orderBy('key').pluck('key')) as string[];

/** Ids of the commands that were stored and neither taken, refused nor given up. */
export const unsettledCommands = async (db: Knex): Promise<string[]> => (await db('commands').where({ state: 'received' }).pluck('id')) as string[];

/** Whether the workflow of a life has left, or is not there. */
export async function hasLeft(client: Client, id: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(planActivityWorkflowId(id)).describe()).status.name !== 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return true;
    throw error;
  }
}
