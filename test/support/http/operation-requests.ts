/** A request that every operation would take, made from its own example. */
import type { Operation } from '../../../api/operations/operation.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { sayAbsence } from '../../../db/people/absences/absence-store.ts';
import { giveDelegation } from '../../../db/people/delegation-store.ts';
import { absenceOf, delegationOf } from '../builders/register-entries.ts';
import { sampleMail } from '../mail/sample-mail.ts';
import { appealIn, ownTaskIn, seedAppeal, seedDecision, seedOwnTask } from '../papers/seeded-papers.ts';
import { settleMail } from '../server/settle-mail.ts';
import type { ApiWorld } from './api-world.ts';
import { approvedPeriod, escalationOf, heldIn, namedIn, others, own, seededToken } from './api-world.ts';
import { seedHeldPayment } from './held-payment.ts';

const ofResults = ['publishResult', 'withdrawResult'];
/** A case for every operation to try. Who has declared itself partial in one would be refused what is tried there next. */
const caseFor = (id: string) => (id === 'declarePartiality' ? others : own);

/** The person that an operation is about: a contact person belongs to the organisation. */
export const personFor = ({ about }: Operation): 'lead' | 'nobody' => (about === 'contact' ? 'lead' : 'nobody');

/** Ids that stand in a path, for a case. */
export function pathFor({ id, path }: Operation, activity = caseFor(id), person = ''): string {
  const subject = path.startsWith('/escalations')
    ? escalationOf(activity, id === 'adviseEscalation' || id === 'getEscalation' ? 'referenceGroup' : 'steeringGroup')
    : path.startsWith('/tasks')
      ? id === 'changeTask'
        ? ownTaskIn(activity)
        : `${activity}-callLead`
      : path.startsWith('/delegations')
        ? 'delegation-1'
        : path.startsWith('/absences')
          ? 'absence-1'
          : path.startsWith('/people')
            ? person
            : path.startsWith('/organisations')
              ? 'ltu'
              : path.startsWith('/bodies')
                ? 'rai'
                : path.startsWith('/tokens')
                  ? seededToken
                  : activity;
  const period = ofResults.includes(id) && subject === own ? approvedPeriod : 'P1';
  return `/api/v1${path
    .replace('{id}', subject)
    .replace('{period}', period)
    .replace('{person}', person)
    .replace('{contact}', namedIn(subject))
    .replace('{command}', heldIn(subject))
    .replace('{appeal}', appealIn(subject))
    .replace('{key}', encodeURIComponent(id === 'reportWrongRecipient' ? sentMail : refusedMail))}`;
}

/** Key of a mail in the form that a case's keys have. */
const refusedMail = `${own}/report-P1/1/remindAfter-1/reminder/kim`;

/** Key of one that a server has taken. */
const sentMail = `${own}/decision/kim`;

/** What operations are about beside the world's cases: a mail that came to nothing, a payment that waits for a second person, a delegation. */
export async function seedResources({ db, ids }: Pick<ApiWorld, 'db' | 'ids'>): Promise<void> {
  await enqueueMail(db, sampleMail(refusedMail, { planActivity: own, rung: 'remindAfter-1' }));
  await settleMail(db, refusedMail, { outcome: 'refused', answer: '550 5.1.1 No such user', tried: true }, '2026-03-02T08:01:00.000Z');
  for (const activity of [own, others]) await seedOwnTask(db, activity);
  await enqueueMail(db, sampleMail(sentMail, { planActivity: own }));
  await settleMail(db, sentMail, { outcome: 'accepted', answer: '250 Ok', tried: true }, '2026-03-02T08:01:00.000Z');
  await seedDecision(db, own, ids.coordinator);
  await seedAppeal(db, own, ids.coordinator);
  await seedHeldPayment(db, own);
  await giveDelegation(db, delegationOf(ids.coordinator));
  await sayAbsence(db, absenceOf(ids.coordinator));
}

export const exampleBody = ({ body }: Operation): unknown => (body ? (body.meta() as { example?: unknown }).example : undefined);
