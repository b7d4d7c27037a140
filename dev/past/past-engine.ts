/**
 * An engine without Temporal under a clock that starts in the past: it takes commands and due steps by the same rules and the same recording as the program, so
 * that a year and a half passes in seconds. `npm run reconcile` starts workflows for the lives it leaves in the database.
 */
import type { Knex } from 'knex';
import type { Mailer } from '../../activities/mail-dispatch/mailer.ts';
import { createRelayWatch } from '../../activities/mail-dispatch/relay-watch.ts';
import { sendLeased } from '../../activities/mail-dispatch/send-leased.ts';
import type { MailSettings } from '../../activities/mail-facts/mail-settings.ts';
import { mailWriter } from '../../activities/mail-facts/write-mails.ts';
import { recordStep } from '../../activities/recording/record-step.ts';
import type { Gateway } from '../../api/engine/gateway.ts';
import { clockExpression, givenClock } from '../../db/engine/connection.ts';
import type { Keyring } from '../../db/links/keyring.ts';
import { findCommand } from '../../db/lives/command-read-model.ts';
import { insertCommand, markInHistory } from '../../db/lives/command-store.ts';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import { leaseDueMails } from '../../db/mail/mail-lease-store.ts';
import { nextDue } from '../../workflows/domain/agenda.ts';
import { referenceTo } from '../../workflows/domain/commands.ts';
import { refusalOf } from '../../workflows/domain/judge.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { StepWanted } from '../../workflows/effects.ts';

export interface PastEngine {
  gateway: Gateway;
  now(): Instant;
  /** Lets time pass; takes what falls due on the way, each at its own instant. */
  passTo(instant: Instant): Promise<void>;
  /** Every life as it stands, in the order in which they began. */
  lives(): LifeState[];
}

interface MailTransport {
  keyring: Keyring;
  mailSettings: MailSettings;
  mailer: Mailer;
}

export function pastEngine(db: Knex, { mailSettings, mailer, keyring }: MailTransport, begins: Instant): PastEngine {
  let now = begins;
  const lives = new Map<string, LifeState>();

  async function take(planActivity: string, step: StepWanted): Promise<Refusal | undefined> {
    const seq = (lives.get(planActivity)?.seq ?? 0) + 1;
    const result = await recordStep(db, mailWriter(mailSettings), { planActivity, seq, step, at: now });
    if ('refused' in result) return result.refused;
    if (!('taken' in result)) throw new Error(`${planActivity}: what is due was not taken`);
    lives.set(planActivity, (await findPlanActivity(db, planActivity))?.life as LifeState);
    await sendMails();
    return undefined;
  }

  /** Mails are due by the database's clock, which knows nothing of the past, and leave by the clock of this engine. */
  async function sendMails(): Promise<void> {
    const parts = { db, keyring, mailer, mailSettings, gated: false, clock: givenClock(() => now) };
    const hold = { owner: 'the past', ending: new AbortController().signal, relay: createRelayWatch(db) };
    const { mails } = await leaseDueMails(db, { owner: hold.owner, most: 1000, leaseMs: 60_000, perSecond: 1_000_000, clock: clockExpression });
    for (const mail of mails) await sendLeased(parts, { ...hold, mail });
  }

  const earliest = () =>
    [...lives.values()]
      .flatMap((life) => {
        const due = nextDue(life);
        return due ? [{ id: life.id, due }] : [];
      })
      .sort((a, b) => (a.due.at < b.due.at ? -1 : 1))[0];

  return {
    now: () => now,
    lives: () => [...lives.values()],
    async passTo(instant) {
      for (let next = earliest(); next && next.due.at <= instant; next = earliest()) {
        if (next.due.at > now) now = next.due.at;
        await take(next.id, { clock: next.due });
      }
      now = instant;
    },
    gateway: {
      async execute(stored) {
        const refusal = refusalOf(lives.get(stored.planActivity) ?? null, stored.command);
        if (refusal) return { refusal };
        await db.transaction(async (trx) => {
          await insertCommand(trx, stored);
          await trx('commands').where({ id: stored.id }).update({ received_at: now });
        });
        const refused = await take(stored.planActivity, { command: referenceTo(stored.command) });
        if (refused) return { refusal: refused };
        await markInHistory(db, [stored.id]);
        const row = await findCommand(db, stored.id);
        return { status: row?.responseStatus ?? 200, body: row?.response ?? null };
      },
      ready: async () => ({ ok: true, checks: {} }),
    },
  };
}
