/** A few mails through each kind of trouble with servers of mail of `npm run test:faults`, one kind after another with one program. */
import { expect, test } from 'vitest';
import type { MailMachine } from './machine/mail-machine.ts';
import { withMailMachine } from './machine/mail-machine.ts';
import type { FaultOutcome, FaultPlan } from './scenario.ts';
import { greylist } from './scenarios/greylisting.ts';
import { useBadServers } from './scenarios/mail-servers.ts';
import { endureOutages } from './scenarios/outage.ts';

type Part = (parts: MailMachine, plan: FaultPlan) => Promise<FaultOutcome>;

test('mails leave once through a greylist, servers that fail in every way, and two days without any', async () => {
  await withMailMachine({ perSecond: 20 }, async (parts) => {
    for (const [part, injections] of [
      [greylist, 12],
      [useBadServers, 14],
      [endureOutages, 12],
    ] as [Part, number][]) {
      const outcome = await part(parts, { injections, seed: 7, isQuick: true, say: () => {} });
      console.log(outcome.figures.join('\n'));
      expect(outcome.breaks).toEqual([]);
      expect(outcome.seen).toBeGreaterThan(0);
    }
  });
}, 600_000);
