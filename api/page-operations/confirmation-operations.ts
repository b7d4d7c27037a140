/** Proving once more who one is, before a decision about money: what was written is kept meanwhile, and the session goes on as the same one. */
import { databaseClock } from '../../db/engine/connection.ts';
import { signInLinkPath } from '../../db/links/sign-in-link-read-model.ts';
import { createSignInLink, newSignInLinkId, useConfirmationLink } from '../../db/links/sign-in-link-store.ts';
import { personOfAccount } from '../../db/people/account-store.ts';
import type { KeptForm } from '../../db/people/kept-forms/kept-form-read-model.ts';
import { forgetKeptForm, keepForm } from '../../db/people/kept-forms/kept-form-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import { noteProved } from '../../db/people/session-store.ts';
import type { Language } from '../../words/language.ts';
import { notAllowed } from '../http/problem.ts';
import { enqueueAwaitedMail } from '../operations/letter-mail.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';
import type { SignedInThere } from '../ports/issuer.ts';

/** Of the session that the browser brings. */
interface OfSession {
  secret: string;
}
interface LinkAsked extends OfSession {
  language: Language;
  /** Path of the page to go on at. */
  leadsTo: string;
}
type There = Pick<SignedInThere, 'account' | 'isSureEnough' | 'provedAt'>;
/** Why the session stays as old as it was. */
export type ConfirmationRefusal = 'otherAccount' | 'notSureEnough' | 'notProved';

export const confirmationOperations = [
  pageOperation({
    id: 'keepForm',
    about: 'nothing',
    run: ({ trx, deps, viewer, input }: InTransaction<'nothing', KeptForm>) => keepForm(trx, deps.keyring, viewer.id, input),
  }),
  pageOperation({
    id: 'forgetKeptForm',
    about: 'nothing',
    run: ({ trx, viewer, input }: InTransaction<'nothing', { id: string }>) => forgetKeptForm(trx, { ...input, person: viewer.id }),
  }),
  pageOperation({ id: 'askConfirmationLink', about: 'nothing', run: askLink, committed: ({ deps }) => deps.wakeDispatch?.() }),
  pageOperation({ id: 'useConfirmationLink', about: 'nothing', run: useLink }),
  pageOperation({ id: 'confirmByIssuer', about: 'nothing', run: confirmByIssuer }),
];

/**
 * Has a link mailed to the person's own address, as it stands in the register.
 * @throws ApiProblem 403 for who has a role from the issuer: the weaker way does not confirm what the stronger began
 */
async function askLink({ trx, deps, viewer, at, from, input: { secret, language, leadsTo } }: InTransaction<'nothing', LinkAsked>): Promise<void> {
  if (deps.issuer?.givesOneOf(viewer.roles)) throw notAllowed('Who has a role from the issuer confirms there who it is.');
  await noteSecurity(trx, { at, what: 'confirmationLinkAsked', person: viewer.id, from });
  const id = newSignInLinkId();
  const letter = deps.letters.confirmation(viewer.name, deps.publicUrl + signInLinkPath(id), language);
  const now = await databaseClock(trx);
  const mail = await enqueueAwaitedMail(trx, { kind: 'signIn', planActivity: null, to: viewer, language, letter }, { hostname: deps.mailHostname, at: now });
  await createSignInLink(trx, { id, person: viewer, leadsTo, mail, confirms: secret }, now);
}

/** @returns the page to go on at; undefined where the link is no good, or confirms another session */
async function useLink({
  trx,
  deps,
  viewer,
  at,
  from,
  input,
}: InTransaction<'nothing', OfSession & { token: string }>): Promise<{ leadsTo: string | null } | undefined> {
  const who = { secret: input.secret, person: viewer.id };
  const used = await useConfirmationLink(trx, deps.keyring, { ...who, token: input.token }, await databaseClock(trx));
  const isProved = used !== undefined && (await noteProved(trx, who, at));
  await noteSecurity(trx, { at, what: isProved ? 'identityConfirmed' : 'confirmationRefused', person: viewer.id, from, details: { by: 'link' } });
  return isProved ? { leadsTo: used.leadsTo } : undefined;
}

/** Only the account that is bound to the person confirms, and only a proof that the issuer dates. @returns why it was refused, or nothing */
async function confirmByIssuer({
  trx,
  viewer,
  at,
  from,
  input: { secret, account, isSureEnough, provedAt },
}: InTransaction<'nothing', OfSession & There>): Promise<{ refused: ConfirmationRefusal } | undefined> {
  const isOwn = (await personOfAccount(trx, account)) === viewer.id;
  const why = refusalOf({ isOwn, isSureEnough, isDated: provedAt !== null });
  const about = { person: viewer.id, from, details: { by: 'account', ...account, ...(why && { why }) } };
  await noteSecurity(trx, { at, what: why ? 'confirmationRefused' : 'identityConfirmed', ...about });
  if (why) return { refused: why };
  if (provedAt !== null) await noteProved(trx, { secret, person: viewer.id }, provedAt < at ? provedAt : at);
  return undefined;
}

function refusalOf({ isOwn, isSureEnough, isDated }: Record<'isOwn' | 'isSureEnough' | 'isDated', boolean>): ConfirmationRefusal | undefined {
  if (!isOwn) return 'otherAccount';
  if (!isSureEnough) return 'notSureEnough';
  return isDated ? undefined : 'notProved';
}
