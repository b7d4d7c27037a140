/**
 * Earlier versions ran this when a coordinator opened the mail gate. The dispatch sends what was held now; kept as it was until its open runs have
 * ended, which they do at their next task, for nothing of what they ask for sends a mail any more.
 */
import { condition, continueAsNew, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { createMailDeliveries } from './earlier-mail-delivery.ts';
import type { EarlierEffects } from './effects.ts';
import type { MailRelease } from './messages.ts';
import { mailGateOpened } from './messages.ts';

const { heldMails } = proxyLocalActivities<Pick<EarlierEffects, 'heldMails'>>({ startToCloseTimeout: '30s' });
/** More at once would overtake each other; after a minute the next follow all the same, so that slow servers do not hold up the rest. */
const sideBySide = { mails: 20, timeout: '1 minute' } as const;
/** A server allows 2,000 pending Activities for each workflow. */
const atMostUnderWay = 500;

export async function releaseHeldMails({ mails }: MailRelease): Promise<void> {
  const deliveries = createMailDeliveries();
  let opened = true;
  setHandler(mailGateOpened, () => {
    opened = true;
  });
  for (const key of mails) deliveries.deliver(key);

  while (!isLong() && (opened || deliveries.size() > 0)) {
    if (opened) {
      opened = false;
      await handOver();
    }
    await condition(() => opened || deliveries.size() === 0 || isLong());
  }
  if (isLong()) await renew();

  async function handOver(): Promise<void> {
    let after: string | undefined;
    do {
      const keys = await heldMails(after === undefined ? {} : { after });
      for (const key of keys) deliveries.deliver(key);
      await condition(() => deliveries.size() < sideBySide.mails || isLong(), sideBySide.timeout);
      await condition(() => deliveries.size() < atMostUnderWay || isLong());
      after = keys.at(-1);
    } while (after !== undefined && !isLong());
  }

  /** The next run is told what is under way, and looks for held mails from the oldest again. */
  async function renew(): Promise<void> {
    deliveries.cancelAll();
    await condition(() => deliveries.size() === 0);
    await continueAsNew<typeof releaseHeldMails>({ mails: deliveries.remaining() });
  }
}

const isLong = (): boolean => workflowInfo().continueAsNewSuggested;
