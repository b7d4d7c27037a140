/** Mails a link to whoever has an address, if anybody has: the page that asked for it learns nothing of that, not even by the time it takes. */
import { findPersonByEmail, rolesOf } from '../../../db/person-store.ts';
import { createSignInLink } from '../../../db/sign-in-link-store.ts';
import type { Language } from '../../../words/language.ts';
import type { Instant } from '../../../workflows/domain/life-state.ts';
import { linkLetter } from '../link-letter.tsx';
import type { PageDependencies } from '../page-route.ts';
import { signInWords } from '../words/sign-in-words.ts';

interface LinkAsked {
  email: string;
  language: Language;
  /** Path of the page to come to. */
  leadsTo: string | null;
  at: Instant;
}

/** Returns at once; trouble is logged, without the address. */
export function mailSignInLink(asked: LinkAsked, deps: PageDependencies): void {
  send(asked, deps).catch((error: unknown) => deps.log.error({ error: String(error) }, 'sign-in mail'));
}

async function send({ email, language, leadsTo, at }: LinkAsked, { db, issuer, publicUrl, signInMails }: PageDependencies): Promise<void> {
  const person = await findPersonByEmail(db, email);
  if (!person || !signInMails) return;
  // Who gets a role from the issuer shows there who it is, and by no weaker way.
  if (issuer?.givesOneOf(await rolesOf(db, person.id, at))) return;
  const secret = await createSignInLink(db, person, leadsTo, at);
  const link = `${publicUrl}${signInLinkPath(secret)}`;
  const words = signInWords[language].mail;
  const letter = linkLetter({ ...words, hello: words.hello(person.name), note: words.ignore }, link, language);
  await signInMails.send({ person, language, ...letter, secret }, at);
}

/** The secret stands in the query, which no log of ours keeps. */
export const signInLinkPath = (secret: string): string => `/logga-in/lank?nyckel=${secret}`;
