/** The world, as workflows may ask it: implements the port `workflows/effects.ts` over the database and the mailer. */
import { activityInfo } from '@temporalio/activity';
import { stepsFrom } from '../db/step-store.ts';
import type { Effects } from '../workflows/effects.ts';
import type { Delivery } from './deliver-mail.ts';
import { deliverMail, giveUpMail, heldMails } from './deliver-mail.ts';
import type { MailDesk } from './mail-desk.ts';
import { asRecorded, recordStep } from './record-step.ts';

export interface ActivityDependencies extends Delivery {
  desk: MailDesk;
}

export function createActivities(dependencies: ActivityDependencies): Effects {
  const { db, desk } = dependencies;
  return {
    recordStep: (request) => recordStep(db, desk, request),
    stepsFrom: async ({ planActivity, seq }) => (await stepsFrom(db, planActivity, seq)).map(asRecorded),
    deliverMail: (request) => deliverMail(dependencies, request, activityInfo().attempt),
    giveUpMail: (request) => giveUpMail(db, request),
    heldMails: ({ after }) => heldMails(db, after),
  };
}
