/** The mail with a link that somebody asked for: anew for itself, or for a colleague. */
import type { Knex } from 'knex';
import type { AnswerLink } from '../../../db/answer-link-store.ts';
import { unsignedPath } from '../../../db/answer-link-store.ts';
import { databaseClock } from '../../../db/connection.ts';
import type { Person } from '../../../db/person-store.ts';
import type { Language } from '../../../words/language.ts';
import { askAwaitedMail } from '../awaited-mail.ts';
import { linkLetter } from '../link-letter.tsx';
import type { PageDependencies } from '../page-route.ts';
import { answerLinkWords } from '../words/answer-link-words.ts';

interface LinkMail {
  link: AnswerLink;
  /** The person the link speaks for; it is also who gets it, unless the link has an address of its own. */
  person: Person;
  /** What it is about, in words. */
  about: string;
  /** Set where a colleague gets it: for which organisation. */
  organisation?: string;
  language: Language;
}

/** Asks for it within the transaction that makes its link; wake the dispatch once that is committed. */
export async function mailLink(trx: Knex, mail: LinkMail, { publicUrl, mailHostname }: PageDependencies): Promise<void> {
  const { link, person, about, organisation, language } = mail;
  const words = answerLinkWords[language].mail;
  const kind = organisation ? { ...words.forwarded, lead: words.forwarded.lead(person.name, organisation) } : words.again;
  const hello = link.sentTo ? words.helloUnknown : words.hello(person.name);
  const letter = linkLetter({ ...words, ...kind, hello, about }, publicUrl + unsignedPath(link), language);
  const to = link.sentTo ? { id: null, name: link.sentTo, email: link.sentTo } : person;
  const asked = { kind: 'answerLink', planActivity: link.planActivity, to, language, letter } as const;
  await askAwaitedMail(trx, asked, { hostname: mailHostname, at: await databaseClock(trx) });
}
