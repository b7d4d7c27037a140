/** A machine whose clock of delivery can be moved, and that sends its mails to a post office; its program runs. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MovedClock } from '../../support/moved-clock.ts';
import { movedClock } from '../../support/moved-clock.ts';
import type { Machine } from './machine.ts';
import { setUpMachine } from './machine.ts';
import type { PostOffice } from './post-office.ts';
import { openPostOffice } from './post-office.ts';
import type { Random } from './random.ts';

export interface MailMachine {
  machine: Machine;
  office: PostOffice;
  clock: MovedClock;
}

const everyMs = 250;

/** While something is done, time passes for the delivery of mails in strides of a length between two. */
export async function whileTimePasses<T>(
  clock: MovedClock,
  { random, strideMs }: { random: Random; strideMs: [number, number] },
  work: () => Promise<T>,
): Promise<T> {
  const passing = setInterval(() => clock.pass(random.between(...strideMs)), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(passing);
  }
}

export async function withMailMachine<T>({ perSecond }: { perSecond: number }, use: (parts: MailMachine) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-mail-faults-'));
  const clock = movedClock(dataDir);
  const office = await openPostOffice(() => 0);
  try {
    const environment = { SMTP_URL: office.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_MAX_PER_SECOND: String(perSecond) };
    const machine = await setUpMachine(environment, { dataDir, program: 'test/support/programs/moved-hit.ts', keepsRunning: true });
    try {
      return await use({ machine, office, clock });
    } finally {
      await machine.close();
    }
  } finally {
    await office.close();
  }
}
