/** A machine whose program runs and sends its mails to a post office; both are gone when the use of them is over. */
import type { Machine, MachineOptions } from './machine.ts';
import { setUpMachine } from './machine.ts';
import type { PostOffice } from './post-office.ts';
import { openPostOffice } from './post-office.ts';

export interface MachineWithPost {
  machine: Machine;
  office: PostOffice;
}

interface PostOptions extends Omit<MachineOptions, 'keepsRunning'> {
  /** Mails a second; absent: as fast as they are taken. */
  perSecond?: number;
}

const asFastAsCanBe = 1_000;

export async function withPost<T>({ perSecond = asFastAsCanBe, ...options }: PostOptions, use: (parts: MachineWithPost) => Promise<T>): Promise<T> {
  const office = await openPostOffice(() => 0);
  try {
    const environment = { SMTP_URL: office.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_MAX_PER_SECOND: String(perSecond) };
    const machine = await setUpMachine(environment, { ...options, keepsRunning: true });
    try {
      return await use({ machine, office });
    } finally {
      await machine.close();
    }
  } finally {
    await office.close();
  }
}
