/** Links to answer by that somebody asks for on a page: one for a colleague, or a new one for itself. */

import type { Knex } from 'knex';
import { databaseClock } from '../../db/engine/connection.ts';
import type { AnswerLink, LinkScope } from '../../db/links/answer-link-read-model.ts';
import { answerLinkGoodForMs, readLink, timesForwarded, unsignedPath } from '../../db/links/answer-link-read-model.ts';
import { askLinkAgain, linkFor, lockLink } from '../../db/links/answer-link-store.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { mailsTo } from '../../db/mail/mail-read-model.ts';
import { findOrganisation } from '../../db/registers/organisation-read-model.ts';
import type { Person } from '../../db/registers/person-read-model.ts';
import { findPerson } from '../../db/registers/person-read-model.ts';
import type { Language } from '../../words/language.ts';
import { dayMs } from '../../workflows/domain/durations.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import type { Viewer } from '../authorization/access.ts';
import { existing, notFound } from '../http/problem.ts';
import { answerLinkStatus } from '../operations/answer-link-status.ts';
import { enqueueAwaitedMail } from '../operations/letter-mail.ts';
import type { InTransaction, PageAct } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';
import type { AnswerLinkContent } from '../ports/letters.ts';

const maxColleagues = 5;
/** Links that go to one address within a day, in one case and in all: whoever it is that passes them on. */
const maxToOne = { inCase: 3, inAll: 20 } as const;
const minutesBetween = 10;

interface Forwarding extends Pick<LinkScope, 'organisation' | 'purpose' | 'period' | 'sentTo'> {
  /** What it is about, in words. */
  about: string;
  language: Language;
}

export const answerLinkOperations = [
  pageOperation({ id: 'forwardLink', about: 'planActivity', run: forward, committed: wakeIf }),
  pageOperation({ id: 'askNewLink', about: 'nothing', run: sendAgain, committed: wakeIf }),
];

function wakeIf({ deps }: Pick<PageAct<'nothing', unknown>, 'deps'>, hasAsked: boolean): void {
  if (hasAsked) deps.wakeDispatch?.();
}

/** Passes a link on: recorded, and limited in number. @returns false where it has been passed on to as many as it may be, or to one address too often */
async function forward({ trx, deps, viewer, at, resource, input }: InTransaction<'planActivity', Forwarding>): Promise<boolean> {
  const { about, language, sentTo, ...matter } = input;
  // Nobody passes on what is another organisation's to answer.
  if (!viewer.organisations.includes(matter.organisation)) throw notFound();
  const scope = { ...matter, planActivity: resource.planActivity.id, person: viewer.id };
  // What is passed on counts from the person's own link, also where a session, or another colleague, does it.
  const own = await linkFor(trx, { ...scope, sentTo: '' }, { expiresAt: at, at });
  await lockLink(trx, own.id);
  if ((await timesForwarded(trx, own.id, sentTo)) >= maxColleagues || (await hasHadTooMany(trx, sentTo, scope.planActivity))) return false;
  const person = existing(await findPerson(trx, viewer.id));
  const organisation = (await findOrganisation(trx, matter.organisation))?.name ?? matter.organisation;
  const link = await linkFor(trx, { ...scope, sentTo }, { expiresAt: addMs(at, answerLinkGoodForMs), at, forwardedFrom: own.id });
  // The address stays with the link: the history is read by more people than need it.
  const details = { ...(matter.period && { period: matter.period }), link: link.id };
  await appendAudit(trx, { planActivity: scope.planActivity, seq: null, at, person: person.id, what: 'linkForwarded', details, stage: null });
  const { title } = resource.planActivity;
  await mailLink(trx, { link, title, about, forwardedBy: { name: person.name, organisation }, person, language }, deps);
  return true;
}

async function hasHadTooMany(trx: Knex, recipient: string, planActivity: string): Promise<boolean> {
  const since = addMs(await databaseClock(trx), -dayMs);
  const asked = { kind: 'answerLink', recipient };
  return (await mailsTo(trx, asked, since, planActivity)) >= maxToOne.inCase || (await mailsTo(trx, asked, since)) >= maxToOne.inAll;
}

/** A new link to the address on record, where its organisation still owes an answer. @returns whether one has been asked for */
async function sendAgain({ trx, deps, at, input }: InTransaction<'nothing', { token: string }, Viewer | null>): Promise<boolean> {
  const reading = await readLink(trx, deps.keyring, input.token, at);
  if (reading.state === 'unreadable') return false;
  const { id, version: _, expiresAt: __, ...scope } = reading.link;
  const { activity, waits } = await answerLinkStatus(trx, reading.link, at);
  const person = await findPerson(trx, scope.person);
  if (!waits || !activity || !person || !(await askLinkAgain(trx, id, minutesBetween, at))) return false;
  const link = await linkFor(trx, scope, { expiresAt: addMs(at, answerLinkGoodForMs), at });
  const { title, caseNumber } = activity;
  await mailLink(trx, { link, title, about: `${title} (${caseNumber})`, person, language: person.language }, deps);
  return true;
}

interface LinkMail extends Pick<AnswerLinkContent, 'title' | 'about' | 'forwardedBy'> {
  link: AnswerLink;
  /** The person the link speaks for; it is also who gets it, unless the link has an address of its own. */
  person: Person;
  language: Language;
}

async function mailLink(trx: Knex, mail: LinkMail, { publicUrl, mailHostname, letters }: PageAct<'nothing', unknown>['deps']): Promise<void> {
  const { link, person, language, ...content } = mail;
  const to = link.sentTo ? { id: null, name: link.sentTo, email: link.sentTo } : person;
  const letter = letters.answerLink({ ...content, greets: link.sentTo ? null : person.name }, publicUrl + unsignedPath(link), language);
  const asked = { kind: 'answerLink', planActivity: link.planActivity, to, language, letter } as const;
  await enqueueAwaitedMail(trx, asked, { hostname: mailHostname, at: await databaseClock(trx) });
}
