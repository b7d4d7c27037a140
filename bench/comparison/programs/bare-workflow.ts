/** The life as somebody writes it with Temporal and nothing else: one Update a command, a local activity that records it, one timer, an Activity for each mail. */
import { condition, defineUpdate, proxyActivities, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import { theLife } from '../the-life.ts';

export interface BareActivities {
  record(mark: string, number: number): Promise<void>;
  sendMail(mark: string, subject: string): Promise<void>;
}

export const bareCommand = defineUpdate<number, [number]>('command');

const { record } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '10s' });
const { sendMail } = proxyActivities<BareActivities>({ startToCloseTimeout: '1m' });
const dayMs = 86_400_000;

export async function bareLife(mark: string, sendsMails: boolean): Promise<void> {
  let dueAfterDays: number | undefined;
  let taken = 0;
  setHandler(bareCommand, async (number) => {
    await record(mark, number);
    const command = theLife.commands[number];
    taken += 1;
    dueAfterDays = command?.dueAfterDays;
    for (let mail = 0; sendsMails && mail < (command?.mails ?? 0); mail += 1) void sendMail(mark, command?.what ?? '');
    return taken;
  });
  for (;;) {
    const seen = taken;
    const isTold = () => taken > seen;
    if (dueAfterDays === undefined) await condition(isTold);
    else await condition(isTold, dueAfterDays * dayMs);
  }
}
