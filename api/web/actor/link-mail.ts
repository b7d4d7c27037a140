/** The mail with a link that somebody asked for: anew for itself, or for a colleague. */
import type { AnswerLink } from '../../../db/answer-link-store.ts';
import { signLink } from '../../../db/answer-link-store.ts';
import type { Person } from '../../../db/person-store.ts';
import type { Language } from '../../../words/language.ts';
import type { Instant } from '../../../workflows/domain/life-state.ts';
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
  at: Instant;
}

/** Returns false where no mail can be sent from here. */
export async function mailLink(mail: LinkMail, { db, keyring, publicUrl, signInMails }: PageDependencies): Promise<boolean> {
  if (!signInMails) return false;
  const { link, person, about, organisation, language, at } = mail;
  const words = answerLinkWords[language].mail;
  const secret = await signLink(db, keyring, link);
  const kind = organisation ? { ...words.forwarded, lead: words.forwarded.lead(person.name, organisation) } : words.again;
  const hello = link.sentTo ? words.helloUnknown : words.hello(person.name);
  const letter = linkLetter({ ...words, ...kind, hello, about }, `${publicUrl}/svara/${secret}`, language);
  const to = link.sentTo ? { id: null, name: link.sentTo, email: link.sentTo } : person;
  await signInMails.send({ kind: 'answerLink', planActivity: link.planActivity, person: to, language, ...letter, secret }, at);
  return true;
}
