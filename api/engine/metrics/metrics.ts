/**
 * What is measured for who watches the program, in Prometheus' own form. What SQL knows is asked once for each scrape; how long commands take is counted in this
 * process, as its memory and event loop are. Nothing here names a case, a person or an organisation.
 */
import type { Knex } from 'knex';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { SqlClock } from '../../../db/engine/connection.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import type { MailFigures } from '../../../db/mail/mail-figures-read-model.ts';
import { mailFigures } from '../../../db/mail/mail-figures-read-model.ts';
import type { Figures } from '../../../db/queries/figures-read-model.ts';
import { figuresOf } from '../../../db/queries/figures-read-model.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { msBetween } from '../../../workflows/domain/time/instants.ts';
import type { Gateway } from '../gateway.ts';
import type { LifecycleWatch } from '../reconciliation/standing-still-watch.ts';

interface Measured {
  db: Knex;
  /** The clock of delivery. */
  clock: SqlClock;
  watch: Pick<LifecycleWatch, 'last'>;
}

export interface Metrics {
  /** What Prometheus is told now, and of which type that is. @throws where the database does not answer */
  scrape(): Promise<{ type: string; text: string }>;
  /** The same, with how long each call takes. */
  timed(execute: Gateway['execute']): Gateway['execute'];
}

export function createMetrics({ db, clock, watch }: Measured): Metrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register });
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge<Label>({ name: `hit_${name}`, help, labelNames, registers });
  const lives = gauge('lives', 'Lives in each stage.', 'stage');
  const late = gauge('obligations_late', 'What is owed and late, by kind.', 'kind');
  const waiting = gauge('commands_waiting', 'Commands that have come and are not taken.', 'name');
  const oldest = gauge('command_oldest_waiting_seconds', 'How long the command that has waited longest has waited: the sweep delivers it again.');
  const setAside = gauge('steps_set_aside', 'Steps that could not be recorded and are set aside.');
  const still = gauge('lives_standing_still', 'Lives that stand still, as the last look found them.');
  const ended = gauge('mails_ended_last_24_hours', 'Mails that came to an end in the last 24 hours, by outcome.', 'outcome');
  const lag = gauge('mail_dispatch_lag_seconds', 'How long the mail that has waited longest could have left.');
  const trouble = gauge('mail_server_in_trouble_seconds', 'For how long our mail server has not been reached, or has not let us in.');
  const seconds = new Histogram({
    name: 'hit_command_seconds',
    help: 'How long a command takes from being stored to its answer.',
    labelNames: ['name', 'outcome'] as const,
    buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });

  function tellFigures(figures: Figures, now: Instant): void {
    for (const each of [lives, late, waiting]) each.reset();
    for (const { stage, total } of figures.lives) lives.set({ stage }, total);
    for (const { kind, total } of figures.late) late.set({ kind }, total);
    for (const { name, total } of figures.waiting) waiting.set({ name }, total);
    oldest.set(Math.max(0, ...figures.waiting.map(({ first }) => msBetween(first, now) / 1000)));
    setAside.set(figures.setAside);
    still.set(watch.last()?.lives.length ?? 0);
  }

  function tellMails({ outcomesLast24Hours, oldestDueSeconds, relayTroubleSince }: MailFigures, now: Instant): void {
    for (const [outcome, total] of Object.entries(outcomesLast24Hours)) ended.set({ outcome }, total);
    lag.set(oldestDueSeconds ?? 0);
    trouble.set(relayTroubleSince === null ? 0 : msBetween(relayTroubleSince, now) / 1000);
  }

  return {
    async scrape() {
      const now = await databaseClock(db, clock);
      tellFigures(await figuresOf(db), now);
      tellMails(await mailFigures(db, now), now);
      return { type: register.contentType, text: await register.metrics() };
    },
    timed: (execute) => async (command) => {
      const end = seconds.startTimer({ name: command.name });
      try {
        const outcome = await execute(command);
        end({ outcome: outcomeOf(outcome) });
        return outcome;
      } catch (error) {
        end({ outcome: 'failed' });
        throw error;
      }
    },
  };
}

function outcomeOf(outcome: Awaited<ReturnType<Gateway['execute']>>): string {
  if ('unavailable' in outcome) return 'unavailable';
  if ('refusal' in outcome) return 'refused';
  return outcome.status === 202 ? 'kept' : 'taken';
}
