/**
 * Links by which a person answers in one case without an account. A link is signed over its recipient, case, period, purpose, version and last instant;
 * it ends by itself, and all that went out are dead as soon as the version is raised. Reading one changes nothing.
 */
import type { Knex } from 'knex';
import { minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { databaseClock } from '../engine/connection.ts';
import type { NewMail } from '../mail/mail-row-read-model.ts';
import type { AnswerLink, LinkScope, StoredLink } from './answer-link-read-model.ts';
import { answerLinkMac, linkColumns, toAnswerLink } from './answer-link-read-model.ts';
import type { Keyring } from './keyring.ts';
import { newSecret } from './secret-hash.ts';

/** The link of a scope, made when it is first needed, good until `expiresAt` at least. @param forwardedFrom the link that was passed on */
export async function linkFor(
  trx: Knex,
  scope: LinkScope,
  { expiresAt, at, forwardedFrom = null }: { expiresAt: Instant; at: Instant; forwardedFrom?: string | null },
): Promise<AnswerLink> {
  await trx('answer_links')
    .insert({ id: newSecret().slice(0, 16), ...linkColumns(scope), forwarded_from: forwardedFrom, version: 1, expires_at: expiresAt, created_at: at })
    .onConflict(['plan_activity', 'person', 'organisation', 'purpose', 'period', 'sent_to'])
    .ignore();
  await trx('answer_links').where(linkColumns(scope)).where('expires_at', '<', expiresAt).update({ expires_at: expiresAt });
  return toAnswerLink((await trx('answer_links').where(linkColumns(scope)).first()) as StoredLink);
}

/** Locks a link until the transaction ends: what is counted of it stays so. */
export async function lockLink(trx: Knex, id: string): Promise<void> {
  await trx('answer_links').where({ id }).forUpdate().first('id');
}

/** What stands in an address after `/svara/`. */
export async function signLink(trx: Knex, keyring: Keyring, link: AnswerLink): Promise<string> {
  // Keys age by the database's clock: plan time may have been skipped ahead.
  const key = await keyring.signingKey('answerLink', await databaseClock(trx));
  const ends = Math.floor(Date.parse(link.expiresAt) / 1000).toString(36);
  return [link.id, link.version, ends, key.id, answerLinkMac(key, link, link.version, ends)].join('.');
}

/** A stored mail's text as it leaves: its recipient's own links signed. What people write stands in mails too, and may name a link of somebody else. */
export async function withSignedLinks(trx: Knex, keyring: Keyring, to: Pick<NewMail, 'person' | 'recipient'>, text: string): Promise<string> {
  let signed = text;
  for (const id of new Set([...text.matchAll(/\/svara\/([\w-]{16})(?![\w.-])/g)].map((match) => match[1] as string))) {
    const row = (await trx('answer_links').where({ id }).first()) as StoredLink | undefined;
    if (row && isFor(to, row)) signed = signed.replaceAll(`/svara/${id}`, `/svara/${await signLink(trx, keyring, toAnswerLink(row))}`);
  }
  return signed;
}

const isFor = ({ person, recipient }: Pick<NewMail, 'person' | 'recipient'>, link: StoredLink): boolean =>
  link.sent_to === '' ? link.person === person : link.sent_to === recipient;

/** Ends every link of a case that matches, for everybody it went to. */
export async function endLinks(trx: Knex, planActivity: string, which: Partial<Pick<LinkScope, 'purpose' | 'period' | 'organisation'>>): Promise<void> {
  await trx('answer_links')
    .where({ plan_activity: planActivity, ...which })
    .increment('version', 1);
}

/** Ends every link that went to a person itself. Those that it passed on to colleagues stay theirs. */
export async function endLinksTo(trx: Knex, person: string): Promise<void> {
  await trx('answer_links').where({ person, sent_to: '' }).increment('version', 1);
}

/** Notes that somebody asks for a link again. Returns false when that was done less than `minutes` ago: then none is sent. */
export async function askLinkAgain(trx: Knex, id: string, minutes: number, at: Instant): Promise<boolean> {
  const asked = await trx('answer_links')
    .where({ id })
    .where((before) => before.whereNull('asked_again_at').orWhere('asked_again_at', '<=', addMs(at, -minutes * minuteMs)))
    .update({ asked_again_at: at });
  return asked === 1;
}
