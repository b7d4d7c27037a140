/**
 * Signing in with the account of one's organisation. The address says who it is only the first time: from then on the account is known by what the issuer
 * gives to one human for ever.
 */
import type { Knex } from 'knex';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { bindAccount, personOfAccount } from '../../db/people/account-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import { beginAnew } from '../../db/people/session-store.ts';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import { giveRole, takeRole } from '../../db/registers/person-store.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Viewer } from '../authorization/access.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';
import { registerAuditEntry } from '../operations/register-audit-entry.ts';
import type { IssuerRefusal, SignedInThere } from '../ports/issuer.ts';

interface Input extends SignedInThere {
  /** Secret of the session that the browser brings. */
  replaces: string | undefined;
}

type Entering = InTransaction<'nothing', Input, Viewer | null>;

export const issuerOperations = [pageOperation({ id: 'signInByIssuer', about: 'nothing', run: signInByIssuer })];

/** @returns secret of the new session, or why there is none */
async function signInByIssuer({ trx, at, from, input }: Entering): Promise<{ secret: string } | { refused: IssuerRefusal }> {
  const { issuer, subject } = input.account;
  const found = input.isSureEnough ? await whoIsIt(trx, input, at) : ({ refused: 'notSureEnough' } as const);
  if ('refused' in found) {
    await noteSecurity(trx, { at, what: 'signInRefused', person: null, from, details: { by: 'account', issuer, subject, why: found.refused } });
    return found;
  }
  await noteSecurity(trx, { at, what: 'signedIn', person: found.person, from, details: { by: 'account', issuer, subject } });
  if (input.roles) await takeOver(trx, found.person, input.roles, at);
  return { secret: await beginAnew(trx, { person: found.person, idToken: input.idToken, provedAt: provedBy(input, at) }, input.replaces, at) };
}

/** Somebody who is signed in there since the morning has proved nothing now. */
const provedBy = ({ provedAt }: SignedInThere, at: Instant): Instant => (provedAt !== null && provedAt < at ? provedAt : at);

async function whoIsIt(trx: Knex, { account, address }: SignedInThere, at: Instant): Promise<{ person: string } | { refused: IssuerRefusal }> {
  const known = await personOfAccount(trx, account);
  if (known !== undefined) return { person: known };
  if ('refused' in address) return address;
  const person = await findPersonByEmail(trx, address.email);
  if (!person) return { refused: 'unknownAddress' };
  if (!(await bindAccount(trx, person.id, account, at))) return { refused: 'otherAccount' };
  await appendAudit(trx, registerAuditEntry(person, at, 'accountBound', { person: person.id, ...account }));
  return { person: person.id };
}

/** Gives and takes the roles that the issuer rules over; the others stay as they are. What changes is audited. */
async function takeOver(trx: Knex, person: string, roles: NonNullable<SignedInThere['roles']>, at: Instant): Promise<void> {
  const given: string[] = [];
  const taken: string[] = [];
  for (const { role, has } of roles) if (await (has ? giveRole : takeRole)(trx, person, role, at)) (has ? given : taken).push(role);
  if (given.length + taken.length === 0) return;
  await appendAudit(trx, registerAuditEntry({ id: person }, at, 'rolesFromIssuer', { person, given, taken }));
  await noteSecurity(trx, { at, what: 'rightsChanged', person: null, details: { whose: person, given, taken, by: 'issuer' } });
}
