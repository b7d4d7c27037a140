/** Has a link mailed to whoever has an address, if anybody has: the page that asked for it learns nothing of that, not even by the time it takes. */
import { databaseClock } from '../../../db/connection.ts';
import { findPersonByEmail, rolesOf } from '../../../db/person-store.ts';
import { createSignInLink, newSignInLinkId, signInLinkPath } from '../../../db/sign-in-link-store.ts';
import type { Language } from '../../../words/language.ts';
import type { Instant } from '../../../workflows/domain/life-state.ts';
import { askAwaitedMail } from '../awaited-mail.ts';
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
  ask(asked, deps).catch((error: unknown) => deps.log.error({ error: String(error) }, 'sign-in mail'));
}

async function ask({ email, language, leadsTo, at }: LinkAsked, { db, issuer, publicUrl, mailHostname, wakeDispatch }: PageDependencies): Promise<void> {
  const person = await findPersonByEmail(db, email);
  if (!person) return;
  // Who gets a role from the issuer shows there who it is, and by no weaker way.
  if (issuer?.givesOneOf(await rolesOf(db, person.id, at))) return;
  const id = newSignInLinkId();
  const words = signInWords[language].mail;
  const letter = linkLetter({ ...words, hello: words.hello(person.name), note: words.ignore }, publicUrl + signInLinkPath(id), language);
  await db.transaction(async (trx) => {
    const now = await databaseClock(trx);
    const mail = await askAwaitedMail(trx, { kind: 'signIn', planActivity: null, to: person, language, letter }, { hostname: mailHostname, at: now });
    await createSignInLink(trx, { id, person, leadsTo, mail }, now);
  });
  wakeDispatch?.();
}
