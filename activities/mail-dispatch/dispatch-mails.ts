/**
 * The dispatch: leases the mails that are due and sends them, a few side by side, at the pace that all dispatches share. It ends when it is told to,
 * in the middle of anything; whoever comes after it goes on from the rows.
 */

import { setTimeout } from 'node:timers/promises';
import { holdDueMails, leaseDueMails, releaseLeases, renewLeases } from '../../db/mail/mail-lease-store.ts';
import { mailOutlook } from '../../db/mail/mail-outlook-read-model.ts';
import type { MailRow } from '../../db/mail/mail-row-read-model.ts';
import { minuteMs } from '../../workflows/domain/durations.ts';
import type { DispatchControl } from './dispatch-control.ts';
import type { MendingParts } from './mend.ts';
import { createMending } from './mend.ts';
import { createRelayWatch } from './relay-watch.ts';
import type { SendingParts } from './send-leased.ts';
import { sendLeased } from './send-leased.ts';
import { createWaker } from './waker.ts';

const pollIntervalMs = 1_000;
const sideBySide = 4;
/** A process that dies leaves its mails to others after this long. */
const leaseMs = minuteMs;
const renewEveryMs = 20_000;

export interface DispatchParts extends SendingParts, MendingParts {
  /** Mails a second, over all dispatches of all processes. */
  perSecond: number;
  control: DispatchControl;
}

/**
 * Dispatches until `ending`; returns once nothing of it is under way and its leases are given back.
 * @param owner names this attempt, and no other ever
 */
export async function dispatchMails(parts: DispatchParts, { owner, ending }: { owner: string; ending: AbortSignal }): Promise<void> {
  const { db, gated, clock, perSecond, control, complain } = parts;
  const waker = createWaker();
  const relay = createRelayWatch(db);
  const mending = createMending(parts, ending);
  const underWay = new Map<string, Promise<void>>();
  /** Leases whose end could not be written. */
  const unreturned = new Set<string>();
  const noPokes = control.onPoke(waker.wake);
  ending.addEventListener('abort', waker.wake);
  const renewing = setInterval(() => void renewLeases(db, owner, leaseMs).catch(complain), renewEveryMs);

  async function look(): Promise<void> {
    for (const key of unreturned) {
      await releaseLeases(db, owner, key);
      unreturned.delete(key);
    }
    const { now, isGateOpen, isDue, isAwaitedDue, hasSlots } = await mailOutlook(db, clock);
    mending.lookNowAndThen(now);
    const isShut = gated && !isGateOpen;
    if (isShut && isDue) await holdDueMails(db, clock);
    const most = relay.allows(sideBySide - underWay.size, underWay.size, now);
    if (most <= 0 || !hasSlots || !(isShut ? isAwaitedDue : isDue)) return;
    const { mails, firstSlotMs } = await leaseDueMails(db, { owner, most, leaseMs, perSecond, clock, awaitedAlone: isShut });
    for (const [place, mail] of mails.entries()) begin(mail, firstSlotMs + (place * 1000) / perSecond);
  }

  function begin(mail: MailRow, slotMs: number): void {
    const sending = setTimeout(slotMs, undefined, { signal: ending })
      .then(() => sendLeased(parts, { owner, mail, ending, relay }))
      .catch((error: unknown) => {
        unreturned.add(mail.key);
        if (!ending.aborted) complain(error);
      })
      .finally(() => {
        underWay.delete(mail.key);
        waker.wake();
      });
    underWay.set(mail.key, sending);
  }

  try {
    while (!ending.aborted) {
      await look().catch(complain);
      await waker.rest(pollIntervalMs);
    }
    await Promise.all([...underWay.values(), mending.rest()]);
  } finally {
    clearInterval(renewing);
    noPokes();
    await releaseLeases(db, owner).catch(complain);
  }
}
