/**
 * How many commands, and how many proposals among them, one person may send within a quarter of an hour: counted in the record of commands, whichever program
 * took them.
 */
import type { Knex } from 'knex';
import { commandsOfPerson } from '../../../db/lives/command-read-model.ts';
import { minutesBefore } from '../../../db/queries/minutes-before.ts';
import { minuteMs } from '../../../workflows/domain/durations.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { windowMs } from '../../authorization/request-limits.ts';
import { tooMany } from '../../http/problem.ts';

export interface CommandLimits {
  commands: number;
  proposals: number;
}

/** @throws ApiProblem 429 where somebody has sent as many as it may */
export async function requireWithinLimits(
  db: Knex,
  { viewer, at }: { viewer: { id: string }; at: Instant },
  limits: CommandLimits,
  isProposal: boolean,
): Promise<void> {
  const sent = await commandsOfPerson(db, viewer.id, minutesBefore(at, windowMs / minuteMs));
  if (sent.commands >= limits.commands || (isProposal && sent.proposals >= limits.proposals)) throw tooMany(windowMs / 1000);
}
