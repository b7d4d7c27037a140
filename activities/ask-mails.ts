/** Turns what a step wants told into mails: one row, one key and one Message-ID for each person, rendered now, so that what was sent can be read for ever. */
import type { Knex } from 'knex';
import { contactPersons } from '../db/contact-store.ts';
import { askMail } from '../db/mail-store.ts';
import { waitingContacts } from '../db/named-contact-store.ts';
import type { Person } from '../db/person-store.ts';
import { peopleWithRole } from '../db/person-store.ts';
import { openTask, tasksDoneWith } from '../db/task-store.ts';
import type { RecipientRole } from '../words/mail-facts.ts';
import type { LifeState, Party } from '../workflows/domain/life-state.ts';
import type { MailAsk } from '../workflows/domain/notices.ts';
import { answerAddress } from './answer-link.ts';
import type { FactsSource } from './gather-mail-facts.ts';
import { createFactsOf } from './gather-mail-facts.ts';
import type { MailDesk } from './mail-desk.ts';
import { renderMail } from './mail-templates/render-mail.ts';
import { messageIdFor } from './mailer.ts';
import type { Recording } from './recording.ts';

interface Recipient extends Person {
  as: RecipientRole;
  /** Nobody of the register: named in the case alone, under an id of the case. Such a mail carries nothing that acts. */
  named?: true;
}

/** Writes the mails a step asks for. */
export async function writeMails(recording: Recording, desk: MailDesk): Promise<void> {
  if (recording.advanced.mails.length === 0) return;
  const factsOf = await createFactsOf(recording, desk);
  for (const ask of recording.advanced.mails)
    for (const recipient of await recipients(recording, ask)) await writeMail(recording, desk, factsOf, ask, recipient);
}

async function writeMail(recording: Recording, desk: MailDesk, factsOf: FactsSource, ask: MailAsk, recipient: Recipient): Promise<void> {
  const { trx, at, advanced, stepKey, carrier } = recording;
  const { life } = advanced;
  const key = `${life.id}/${stepKey}/${ask.kind}/${recipient.id}`;
  const obligation = ask.obligation === undefined ? undefined : (life.obligations[ask.obligation] ?? recording.before?.obligations[ask.obligation]);
  const link = recipient.named ? undefined : await answerAddress(recording, ask, recipient.id, desk);
  const rendered = renderMail(ask.kind, { ...(await factsOf(ask, recipient)), ...(link && { link }) }, recipient.language);
  await askMail(trx, {
    key,
    messageId: messageIdFor(key, desk.hostname),
    threadId: messageIdFor(life.id, desk.hostname),
    planActivity: life.id,
    kind: ask.kind,
    person: recipient.named ? null : recipient.id,
    recipient: recipient.email,
    recipientName: recipient.name,
    language: recipient.language,
    ...rendered,
    obligation: ask.obligation ?? null,
    // Only what the clock sends names a version: such a mail is sent only while that very date is still owed.
    dueVersion: ask.whileOwed && obligation ? obligation.dueVersion : null,
    rung: recording.stored ? null : (stepKey.split('/').at(-1) ?? null),
    askedAt: at,
    carrier,
    step: life.seq,
  });
}

async function recipients(recording: Recording, ask: MailAsk): Promise<Recipient[]> {
  const { trx, at, advanced } = recording;
  const people = 'organisation' in ask.to ? await contacts(recording, ask.to.organisation) : await roleHolders(trx, ask.to.role, at);
  if (people.length > 0) return people;
  const party = 'organisation' in ask.to ? ask.to.organisation : ask.to.role;
  // One open task for each party; once it is done and still nobody is there, the next mail opens another.
  const id = `noContact-${party}-${(await tasksDoneWith(trx, `noContact-${party}-`)) + 1}`;
  await openTask(trx, {
    id,
    kind: 'noContact',
    planActivity: advanced.life.id,
    obligation: null,
    period: null,
    organisation: 'organisation' in ask.to ? party : null,
    details: { party },
    openedAt: at,
  });
  return [];
}

/**
 * Those of the register who answer for the organisation, and beside them whom somebody has named: a name that no coordinator has answered for takes
 * no mail from anybody.
 */
async function contacts({ trx, at, before, advanced }: Recording, organisation: string): Promise<Recipient[]> {
  const as = capacity(advanced.life, before, organisation);
  const registered = await contactPersons(trx, advanced.life.id, organisation, at);
  const others = (await waitingContacts(trx, advanced.life.id, organisation)).filter(({ email }) => registered.every((person) => person.email !== email));
  return [
    ...registered.map((person) => ({ ...person, as })),
    ...others.map(({ id, name, email }): Recipient => ({ id, name, email, language: 'sv', as, named: true })),
  ];
}

function capacity(life: LifeState, before: LifeState | null, organisation: string): RecipientRole {
  if (organisation === life.lead || organisation === before?.lead) return 'lead';
  if (organisation === life.candidate?.organisation || organisation === before?.candidate?.organisation) return 'candidate';
  return organisation === life.proposer ? 'proposer' : 'partner';
}

/** A body's mail goes to its members and to the secretaries, who record its word. */
async function roleHolders(trx: Knex, role: Extract<Party, { role: unknown }>['role'], at: string): Promise<Recipient[]> {
  if (role === 'coordinator') return (await peopleWithRole(trx, role, at)).map((person) => ({ ...person, as: 'coordinator' }));
  const members = (await peopleWithRole(trx, role, at)).map((person): Recipient => ({ ...person, as: 'member' }));
  const secretaries = (await peopleWithRole(trx, 'secretary', at)).map((person): Recipient => ({ ...person, as: 'secretary' }));
  return [...members, ...secretaries.filter(({ id }) => !members.some((member) => member.id === id))];
}
