/** Whether a mail is still true, looked at before each try. */
import type { Knex } from 'knex';
import { databaseClock } from '../../db/engine/connection.ts';
import { linkOfMail } from '../../db/links/sign-in-link-read-model.ts';
import { isStillOwed, owedStates, roleOwing } from '../../db/lives/obligation-read-model.ts';
import { stepsFrom } from '../../db/lives/step-store.ts';
import { remindsOfNothing } from '../../db/lives/tasks/own-task-read-model.ts';
import type { MailRow } from '../../db/mail/mail-row-read-model.ts';
import { gotMailTakenBack, takenBackIn } from '../../db/mail/taken-back-mails.ts';
import { rolesOf } from '../../db/registers/person-read-model.ts';
import type { Obligation } from '../../workflows/domain/life-state.ts';
import { later } from '../../workflows/domain/time/instants.ts';

/**
 * What the clock sends is true while that very date is still owed, what a body owes for who speaks for it, and a link to sign in by while it can still be used;
 * an answer to somebody's act stays true unless the act is taken back, and that it did not hold is told only where it was sent.
 * @returns undefined while it is true; else the number of the step after which it was no longer, null where none can be named
 */
export async function whyNoLongerTrue(db: Knex, mail: MailRow): Promise<{ step: number | null } | undefined> {
  const { planActivity, obligation, dueVersion } = mail;
  if (await isForAnotherBody(db, mail)) return { step: null };
  // An earlier try may have been delivered although its reply was lost, and its link been used; or the person may have left.
  if (mail.kind === 'signIn') return (await linkOfMail(db, mail.key)) ? undefined : { step: null };
  const untrue = await whyTakenBack(db, mail);
  if (untrue) return untrue;
  if (await remindsOfNothing(db, mail.key)) return { step: null };
  if (planActivity === null || obligation === null || dueVersion === null) return undefined;
  if (await isStillOwed(db, planActivity, obligation, dueVersion)) return undefined;
  return { step: await endingStep(db, planActivity, obligation, mail) };
}

async function whyTakenBack(db: Knex, { planActivity, step, kind, recipient }: MailRow): Promise<{ step: number | null } | undefined> {
  if (planActivity === null || step === null) return undefined;
  if (kind === 'takenBack') return (await gotMailTakenBack(db, { planActivity, step }, recipient)) ? undefined : { step: null };
  const by = await takenBackIn(db, { planActivity, step });
  return by === undefined ? undefined : { step: by };
}

/** What a body owes is told to whoever speaks for it: not to who does so no longer, because the role has passed to another body or was taken away. */
async function isForAnotherBody(db: Knex, { kind, person, planActivity, obligation, askedAt }: MailRow): Promise<boolean> {
  if (person === null || planActivity === null || obligation === null || !toWhoOwes.includes(kind)) return false;
  const role = await roleOwing(db, planActivity, obligation);
  if (role !== 'referenceGroup' && role !== 'steeringGroup') return false;
  const roles = await rolesOf(db, person, later(await databaseClock(db), askedAt));
  return !roles.includes(role) && !roles.includes('secretary');
}

/** Mails to whoever owes their obligation, where that is a body. */
const toWhoOwes = ['escalationRaised', 'reminder'];

/** The first step after the one that asked for the mail that met the obligation, moved its date or let it go. */
async function endingStep(db: Knex, planActivity: string, obligation: string, { step, askedAt }: MailRow): Promise<number | null> {
  const later = (await stepsFrom(db, planActivity, (step ?? 0) + 1)).filter(({ at }) => at >= askedAt);
  return later.find(({ patch }) => endsObligation(patch, obligation))?.seq ?? null;
}

function endsObligation(patch: object, obligation: string): boolean {
  const { obligations } = patch as { obligations?: Record<string, Partial<Pick<Obligation, 'state' | 'dueVersion'>> | null> };
  const change = obligations?.[obligation];
  if (change === undefined) return false;
  return change === null || change.dueVersion !== undefined || (change.state !== undefined && !owedStates.includes(change.state));
}
