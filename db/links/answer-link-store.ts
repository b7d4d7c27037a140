/**
 * Links by which a person answers in one case without an account. A link is signed over its recipient, case, period, purpose, version and last instant;
 * it ends by itself, and all that went out are dead as soon as the version is raised. Reading one changes nothing.
 */
import type { Knex } from 'knex';
import { minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import type { NewMail } from '../mail/mail-row-read-model.ts';
import type { AnswerLink, LinkScope, StoredLink } from './answer-link-read-model.ts';
import { answerLinkMac, linkColumns, toAnswerLink, unsignedPath } from './answer-link-read-model.ts';
import type { Keyring } from './keyring.ts';
import { newSecret } from './secret-hash.ts';

export interface LinkWanted {
  scope: LinkScope;
  /** How long it is to be good at least. */
  expiresAt: Instant;
}

/** The link of a scope, made when it is first needed, good until `expiresAt` at least. @param forwardedFrom the link that was passed on */
export async function linkFor(
  trx: Knex,
  scope: LinkScope,
  { expiresAt, at, forwardedFrom = null }: { expiresAt: Instant; at: Instant; forwardedFrom?: string | null },
): Promise<AnswerLink> {
  const linkOf = await linksFor(trx, [{ scope, expiresAt }], at, forwardedFrom);
  return linkOf(scope);
}

/** The same of several scopes, by one statement. @returns finds the link of one of them, and throws where it is none of them */
export async function linksFor(trx: Knex, wanted: LinkWanted[], at: Instant, forwardedFrom: string | null = null): Promise<(scope: LinkScope) => AnswerLink> {
  const made = { forwarded_from: forwardedFrom, version: 1, created_at: at };
  const rows = eachOnce(wanted).map(({ scope, expiresAt }) => ({ id: newSecret().slice(0, 16), ...linkColumns(scope), expires_at: expiresAt, ...made }));
  const longest = trx.raw('case when answer_links.expires_at < excluded.expires_at then excluded.expires_at else answer_links.expires_at end');
  const kept = (await trx('answer_links').insert(rows).onConflict(scopeColumns).merge({ expires_at: longest }).returning('*')) as StoredLink[];
  const links = new Map(kept.map(toAnswerLink).map((link) => [nameOf(link), link]));
  return (scope) => {
    const link = links.get(nameOf(scope));
    if (!link) throw new Error(`No link was asked for of ${nameOf(scope)}.`);
    return link;
  };
}

const scopeColumns = ['plan_activity', 'person', 'organisation', 'purpose', 'period', 'sent_to'];
const nameOf = ({ planActivity, person, organisation, purpose, period, sentTo }: LinkScope): string =>
  JSON.stringify([planActivity, person, organisation, purpose, period, sentTo]);

/** Each scope once, for as long as any wants it. */
function eachOnce(wanted: LinkWanted[]): LinkWanted[] {
  const byScope = new Map<string, LinkWanted>();
  for (const { scope, expiresAt } of wanted) {
    const earlier = byScope.get(nameOf(scope))?.expiresAt ?? expiresAt;
    byScope.set(nameOf(scope), { scope, expiresAt: earlier > expiresAt ? earlier : expiresAt });
  }
  return [...byScope.values()];
}

/** Locks a link until the transaction ends: what is counted of it stays so. */
export async function lockLink(trx: Knex, id: string): Promise<void> {
  await trx('answer_links').where({ id }).forUpdate().first('id');
}

/** What stands in an address after `/svara/`. @param at by the database's clock, which keys age by: plan time may have been skipped ahead */
export async function signLink(keyring: Keyring, link: AnswerLink, at: Instant): Promise<string> {
  const key = await keyring.signingKey('answerLink', at);
  const ends = Math.floor(Date.parse(link.expiresAt) / 1000).toString(36);
  return [link.id, link.version, ends, key.id, answerLinkMac(key, link, link.version, ends)].join('.');
}

/**
 * Signs a recipient's own links wherever its mail's stored texts name them. What people write stands in mails too, and may name a link of somebody else.
 * @param links that the texts name, whoever's they are
 */
export async function answerLinkSigner(
  keyring: Keyring,
  links: AnswerLink[],
  { person, recipient, at }: Pick<NewMail, 'person' | 'recipient'> & { at: Instant },
): Promise<(text: string) => string> {
  const own = links.filter((link) => (link.sentTo === '' ? link.person === person : link.sentTo === recipient));
  const signed = await Promise.all(own.map(async (link) => [unsignedPath(link), `/svara/${await signLink(keyring, link, at)}`] as const));
  return (text) => signed.reduce((found, [stored, leaving]) => found.replaceAll(stored, leaving), text);
}

/** Ends every link of a case that matches, for everybody it went to. @param step that ends it; null where none does */
export async function endLinks(trx: Knex, planActivity: string, which: LinksOfCase, step: number | null = null): Promise<void> {
  await trx('answer_links')
    .where({ plan_activity: planActivity, ...which })
    .update({ version: trx.raw('version + 1'), ended_step: step });
}

/** Which of a case's links. */
export type LinksOfCase = Partial<Pick<LinkScope, 'purpose' | 'period' | 'organisation'>>;

/** The links that a step has ended can be used again: the step is taken back. What was ended for another reason since stays so. */
export async function reviveLinks(trx: Knex, planActivity: string, step: number): Promise<void> {
  await trx('answer_links')
    .where({ plan_activity: planActivity, ended_step: step })
    .update({ version: trx.raw('version - 1'), ended_step: null });
}

/** Ends every link that went to a person itself. Those that it passed on to colleagues stay theirs. */
export async function endLinksTo(trx: Knex, person: string): Promise<void> {
  await trx('answer_links')
    .where({ person, sent_to: '' })
    .update({ version: trx.raw('version + 1'), ended_step: null });
}

/** Notes that somebody asks for a link again. Returns false when that was done less than `minutes` ago: then none is sent. */
export async function askLinkAgain(trx: Knex, id: string, minutes: number, at: Instant): Promise<boolean> {
  const asked = await trx('answer_links')
    .where({ id })
    .where((before) => before.whereNull('asked_again_at').orWhere('asked_again_at', '<=', addMs(at, -minutes * minuteMs)))
    .update({ asked_again_at: at });
  return asked === 1;
}
