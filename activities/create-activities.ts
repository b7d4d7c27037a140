/** The world, as workflows may ask it: implements the port `workflows/effects.ts` over the database and the mailer. */
import { Context } from '@temporalio/activity';
import { stepsFrom } from '../db/step-store.ts';
import type { Effects } from '../workflows/effects.ts';
import type { Delivery } from './deliver-mail.ts';
import { deliverMail, giveUpMail, heldMails } from './deliver-mail.ts';
import type { MailDesk } from './mail-desk.ts';
import { recordStep } from './record-step.ts';
import { asRecorded } from './write-step.ts';

export interface ActivityDependencies extends Delivery {
  desk: MailDesk;
}

/** Well inside the time after which the engine takes a worker that says nothing for dead. */
const sayAliveEveryMs = 10_000;

export function createActivities(dependencies: ActivityDependencies): Effects {
  const { db, desk } = dependencies;
  return {
    recordStep: (request) => recordStep(db, desk, request),
    stepsFrom: async ({ planActivity, seq }) => (await stepsFrom(db, planActivity, seq)).map(asRecorded),
    deliverMail: (request) => alive(() => deliverMail(dependencies, request)),
    giveUpMail: (request) => giveUpMail(db, request),
    heldMails: ({ after }) => heldMails(db, after),
  };
}

/** Tells the engine that a try is under way for as long as it is. */
async function alive<T>(job: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(), sayAliveEveryMs);
  try {
    return await job();
  } finally {
    clearInterval(timer);
  }
}
