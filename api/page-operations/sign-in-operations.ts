/** Signing in: by a link in a mail, or with the account of one's organisation. Nobody is signed in before it. */
import type { Knex } from 'knex';
import { databaseClock } from '../../db/engine/connection.ts';
import { signInLinkPath } from '../../db/links/sign-in-link-read-model.ts';
import { createSignInLink, newSignInLinkId, useSignInLink } from '../../db/links/sign-in-link-store.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import type { Session } from '../../db/people/session-read-model.ts';
import { beginSession, endSession } from '../../db/people/session-store.ts';
import type { PersonRole } from '../../db/registers/person-read-model.ts';
import { findPersonByEmail, rolesOf } from '../../db/registers/person-read-model.ts';
import { giveRole, takeRole } from '../../db/registers/person-store.ts';
import type { Language } from '../../words/language.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Viewer } from '../authorization/access.ts';
import { enqueueAwaitedMail } from '../operations/awaited-mail.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';
import { registerAuditEntry } from '../operations/register-audit-entry.ts';

type Entering<Input> = InTransaction<'nothing', Input, Viewer | null>;

interface LinkAsked {
  email: string;
  language: Language;
  /** Path of the page to come to. */
  leadsTo: string | null;
}

/** Secret of the session that the browser brings: it ends, and a new one begins. */
interface InPlaceOf {
  replaces: string | undefined;
}

interface SignedInThere extends InPlaceOf {
  /** Null unless the issuer has verified it. */
  email: string | null;
  /** Each role that the issuer gives or takes, and whether this person has it. */
  roles: { role: PersonRole; has: boolean }[];
  idToken: string;
}

export const signInOperations = [
  pageOperation({
    id: 'askSignInLink',
    about: 'nothing',
    run: askLink,
    committed: ({ deps }, hasAsked) => {
      if (hasAsked) deps.wakeDispatch?.();
    },
  }),
  pageOperation({ id: 'useSignInLink', about: 'nothing', run: useLink }),
  pageOperation({ id: 'signInByIssuer', about: 'nothing', run: signInByIssuer }),
];

/** Has a link mailed to whoever has an address, if anybody has. @returns whether a mail was asked for: nothing that a page may tell */
async function askLink({ trx, deps, at, input: { email, language, leadsTo } }: Entering<LinkAsked>): Promise<boolean> {
  const person = await findPersonByEmail(trx, email);
  if (!person) return false;
  // People whose roles come from the issuer must sign in there, and not by the weaker way of a mailed link.
  if (deps.issuer?.givesOneOf(await rolesOf(trx, person.id, at))) return false;
  const id = newSignInLinkId();
  const letter = deps.letters.signIn(person.name, deps.publicUrl + signInLinkPath(id), language);
  const now = await databaseClock(trx);
  const mail = await enqueueAwaitedMail(trx, { kind: 'signIn', planActivity: null, to: person, language, letter }, { hostname: deps.mailHostname, at: now });
  await createSignInLink(trx, { id, person, leadsTo, mail }, now);
  return true;
}

/** @returns secret of the new session, and the page that was asked for; undefined where the link is not good any more */
async function useLink({ trx, deps, at, input }: Entering<InPlaceOf & { token: string }>): Promise<{ secret: string; leadsTo: string | null } | undefined> {
  const signIn = await useSignInLink(trx, deps.keyring, input.token, await databaseClock(trx));
  if (!signIn) return undefined;
  const secret = await beginAnew(trx, { person: signIn.person, idToken: null }, input, at);
  return { secret, leadsTo: signIn.leadsTo };
}

/** @returns secret of the new session; undefined where nobody in the register has the address */
async function signInByIssuer({ trx, at, input }: Entering<SignedInThere>): Promise<string | undefined> {
  const person = input.email === null ? undefined : await findPersonByEmail(trx, input.email);
  if (!person) return undefined;
  await takeOver(trx, person.id, input.roles, at);
  return beginAnew(trx, { person: person.id, idToken: input.idToken }, input, at);
}

/** Gives and takes the roles that the issuer rules over; the others stay as they are. What changes is audited. */
async function takeOver(trx: Knex, person: string, roles: SignedInThere['roles'], at: Instant): Promise<void> {
  const given: string[] = [];
  const taken: string[] = [];
  for (const { role, has } of roles) if (await (has ? giveRole : takeRole)(trx, person, role, at)) (has ? given : taken).push(role);
  if (given.length + taken.length > 0) await appendAudit(trx, registerAuditEntry({ id: person }, at, 'rolesFromIssuer', { person, given, taken }));
}

/** Begins a new session, never one that was there before. */
async function beginAnew(trx: Knex, session: Session, { replaces }: InPlaceOf, at: Instant): Promise<string> {
  if (replaces !== undefined) await endSession(trx, replaces);
  return beginSession(trx, session, at);
}
