/** Whether a mail is still true, looked at before each try. */
import type { Knex } from 'knex';
import { owedStates } from '../../db/lives/obligation-read-model.ts';
import { stepsFrom } from '../../db/lives/step-store.ts';
import { remindsOfNothing } from '../../db/lives/tasks/own-task-read-model.ts';
import type { MailRow } from '../../db/mail/mail-row-read-model.ts';
import type { SendingFacts } from '../../db/mail/sending-facts-read-model.ts';
import { gotMailTakenBack } from '../../db/mail/taken-back-mails.ts';
import { rolesOf } from '../../db/registers/person-read-model.ts';
import type { Obligation } from '../../workflows/domain/life-state.ts';
import { later } from '../../workflows/domain/time/instants.ts';

/**
 * What the clock sends is true while that very date is still owed, what a body owes for who speaks for it, and a link to sign in by while it can still be used;
 * an answer to somebody's act stays true unless the act is taken back, and that it did not hold is told only where it was sent.
 * @param facts as they are read for this try
 * @returns undefined while it is true; else the number of the step after which it was no longer, null where none can be named
 */
export async function whyNoLongerTrue(db: Knex, mail: MailRow, facts: SendingFacts): Promise<{ step: number | null } | undefined> {
  const { planActivity, obligation, dueVersion } = mail;
  if (await isForAnotherBody(db, mail, facts)) return { step: null };
  // An earlier try may have been delivered although its reply was lost, and its link been used; or the person may have left.
  if (mail.kind === 'signIn') return facts.signInLink ? undefined : { step: null };
  const untrue = await whyTakenBack(db, mail, facts);
  if (untrue) return untrue;
  if (await remindsOfNothing(db, mail.key)) return { step: null };
  if (planActivity === null || obligation === null || dueVersion === null || isStillOwed(facts, dueVersion)) return undefined;
  return { step: await endingStep(db, planActivity, obligation, mail) };
}

/** Whether it is owed by the very date that this version of it names. */
const isStillOwed = ({ owed }: SendingFacts, dueVersion: number): boolean =>
  owed !== undefined && owed.due_version === dueVersion && owedStates.includes(owed.state);

async function whyTakenBack(
  db: Knex,
  { planActivity, step, kind, recipient }: MailRow,
  { takenBackBy }: SendingFacts,
): Promise<{ step: number | null } | undefined> {
  if (planActivity === null || step === null) return undefined;
  if (kind === 'takenBack') return (await gotMailTakenBack(db, { planActivity, step }, recipient)) ? undefined : { step: null };
  return takenBackBy === undefined ? undefined : { step: takenBackBy };
}

/** What a body owes is told to whoever speaks for it: not to who does so no longer, because the role has passed to another body or was taken away. */
async function isForAnotherBody(db: Knex, { kind, person, askedAt }: MailRow, { owed, clock }: SendingFacts): Promise<boolean> {
  const role = owed?.owed_role;
  if (person === null || !toWhoOwes.includes(kind) || (role !== 'referenceGroup' && role !== 'steeringGroup')) return false;
  const roles = await rolesOf(db, person, later(clock, askedAt));
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
