/** Links to answer by: what makes one good, what ends one, and that what is stored opens nothing. Drafts and attachments: whose they are, and how long. */
import { beforeEach, describe, expect, test } from 'vitest';
import { draftAttachments, sentAttachments } from '../../../db/cases/attachment-read-model.ts';
import { addAttachment, attachToReport, forgetOldAttachments } from '../../../db/cases/attachment-store.ts';
import { findDraft } from '../../../db/cases/draft-read-model.ts';
import { forgetOldDrafts, saveDraft } from '../../../db/cases/draft-store.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import type { LinkScope } from '../../../db/links/answer-link-read-model.ts';
import { readLink, unsignedPath } from '../../../db/links/answer-link-read-model.ts';
import { askLinkAgain, endLinks, linkFor, linksFor } from '../../../db/links/answer-link-store.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { withCases } from '../../support/builders/seeded-portfolio.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { signedNow, textAsItLeaves } from '../../support/mail/as-it-leaves.ts';

const day = 86_400_000;

describe.each(engines)('on $engine', ({ empty }) => {
  const database = databaseForEach(empty, withCases('case'));
  let person: string;
  let at: string;
  let scope: LinkScope;
  const knex = () => database.knex;
  const link = (change: Partial<LinkScope> = {}) => linkFor(knex(), { ...scope, ...change }, { expiresAt: addMs(at, 90 * day), at });

  const other = () => registerPerson(knex(), { name: 'Annan', email: 'annan@ltu.example' }, at);

  beforeEach(async () => {
    person = database.people.actor;
    at = await databaseClock(knex());
    scope = { person, organisation: 'ltu', planActivity: 'case', purpose: 'report', period: '2026-Q1', sentTo: '' };
  });

  test('of several that are asked for at once each scope is one link, for as long as any wants it, and keeps its version', async () => {
    const earlier = await link();
    await endLinks(knex(), 'case', {});
    const wanted = [
      { scope, expiresAt: addMs(at, 100 * day) },
      { scope: { ...scope, period: '2026-Q2' }, expiresAt: addMs(at, 90 * day) },
      { scope, expiresAt: addMs(at, 95 * day) },
    ];
    const linkOf = await linksFor(knex(), wanted, at);
    expect(linkOf(scope)).toEqual({ ...earlier, version: 2, expiresAt: addMs(at, 100 * day) });
    expect(linkOf({ ...scope, period: '2026-Q2' })).toMatchObject({ version: 1, expiresAt: addMs(at, 90 * day) });
    expect((await link()).expiresAt).toBe(addMs(at, 100 * day));
    expect(() => linkOf({ ...scope, period: '2026-Q3' })).toThrow(/No link/);
  });

  test('a signed link names its recipient, case, period and purpose', async () => {
    const read = await readLink(knex(), testKeyring, await signedNow(knex(), testKeyring, await link()), at);
    expect(read).toMatchObject({ state: 'good', link: scope });
  });

  test('a link with any character changed is none of ours', async () => {
    const token = await signedNow(knex(), testKeyring, await link());
    for (const [index, letter] of Array.from(token).entries()) {
      const changed = `${token.slice(0, index)}${letter === 'x' ? 'y' : 'x'}${token.slice(index + 1)}`;
      expect([changed, (await readLink(knex(), testKeyring, changed, at)).state]).toEqual([changed, 'unreadable']);
    }
    for (const other of ['', token.slice(1), `${token}A`, 'a.b.c.d.e', `${'a'.repeat(16)}.1.1.k.${'a'.repeat(43)}`])
      expect((await readLink(knex(), testKeyring, other, at)).state).toBe('unreadable');
  });

  test('a row that is changed no longer fits what was signed', async () => {
    const made = await link();
    const token = await signedNow(knex(), testKeyring, made);
    await knex()('answer_links').where({ id: made.id }).update({ period: '2026-Q2' });
    expect((await readLink(knex(), testKeyring, token, at)).state).toBe('unreadable');
  });

  test('it expires', async () => {
    const token = await signedNow(knex(), testKeyring, await link());
    expect((await readLink(knex(), testKeyring, token, addMs(at, 90 * day - 2000))).state).toBe('good');
    expect((await readLink(knex(), testKeyring, token, addMs(at, 90 * day))).state).toBe('expired');
  });

  test('ending links kills every one that went out, and only those', async () => {
    const tokens = await Promise.all(
      [{}, { sentTo: 'kollega@ltu.example' }, { period: '2026-Q2' }, { organisation: 'alvsbyn' }].map(async (change) =>
        signedNow(knex(), testKeyring, await link(change)),
      ),
    );
    await endLinks(knex(), 'case', { purpose: 'report', period: '2026-Q1', organisation: 'ltu' });
    const states = await Promise.all(tokens.map(async (token) => (await readLink(knex(), testKeyring, token, at)).state));
    expect(states).toEqual(['revoked', 'revoked', 'good', 'good']);
    expect((await readLink(knex(), testKeyring, await signedNow(knex(), testKeyring, await link()), at)).state).toBe('good');
  });

  test('a mail is stored with a link that opens nothing, and leaves with one that does', async () => {
    const stored = `Svara här:\nhttps://hit.example${unsignedPath(await link())}\noch ${unsignedPath({ id: 'z'.repeat(16) })}.`;
    const [path] = /\/svara\/[\w.-]+/.exec(stored) ?? [];
    expect((await readLink(knex(), testKeyring, path?.slice('/svara/'.length) ?? '', at)).state).toBe('unreadable');
    const sent = await textAsItLeaves(knex(), testKeyring, { person, recipient: 'actor@ltu.example' }, stored);
    const [signed] = /\/svara\/[\w.-]+/.exec(sent) ?? [];
    expect((await readLink(knex(), testKeyring, signed?.slice('/svara/'.length) ?? '', at)).state).toBe('good');
  });

  test('what somebody has written into a mail names no link of another: only the recipient’s own are signed', async () => {
    const [own, others, colleagues] = [await link(), await link({ person: await other() }), await link({ sentTo: 'kollega@ltu.example' })];
    const text = [own, others, colleagues].map((each) => `https://hit.example${unsignedPath(each)}`).join('\n');
    const signedFor = async (to: { person: string | null; recipient: string }) =>
      (await textAsItLeaves(knex(), testKeyring, to, text)).split('\n').map((line) => line.includes('.answerLink-'));
    expect(await signedFor({ person, recipient: 'actor@ltu.example' })).toEqual([true, false, false]);
    expect(await signedFor({ person: null, recipient: 'kollega@ltu.example' })).toEqual([false, false, true]);
    expect(await signedFor({ person: null, recipient: 'stranger@elsewhere.example' })).toEqual([false, false, false]);
  });

  test('a link can be asked for again, but not over and over', async () => {
    const { id } = await link();
    expect(await askLinkAgain(knex(), id, 10, at)).toBe(true);
    expect(await askLinkAgain(knex(), id, 10, addMs(at, 9 * 60_000))).toBe(false);
    expect(await askLinkAgain(knex(), id, 10, addMs(at, 10 * 60_000))).toBe(true);
  });

  test('a draft is its owner’s alone, the last one saved, and gone after 60 days', async () => {
    const mine = { planActivity: 'case', period: '2026-Q1', owner: person };
    const save = (writer: string, done: string, knows?: string) => saveDraft(knex(), mine, { writer, knows, content: { done } });
    expect(await save('one page', 'Första')).toBeDefined();
    const { version } = (await findDraft(knex(), mine)) ?? {};
    expect(await save('one page', 'Mellan')).toBeDefined();
    expect(await save('another page', 'Annan', version)).toBeUndefined();
    expect(await save('another page', 'Annan')).toBeUndefined();
    expect(await save('one page', 'Andra')).toBeDefined();
    expect((await findDraft(knex(), mine))?.content).toEqual({ done: 'Andra' });
    expect(await findDraft(knex(), { ...mine, owner: 'another' })).toBeUndefined();
    await knex()('drafts').update({ saved_at: addMs(at, -61 * day) });
    expect(await findDraft(knex(), mine)).toBeUndefined();
    await forgetOldDrafts(knex());
    expect(await knex()('drafts')).toEqual([]);
  });

  test('a file lies in a draft until its report is sent, and is forgotten if it never is', async () => {
    const mine = { planActivity: 'case', period: '2026-Q1', owner: person };
    for (const id of ['a', 'b']) await addAttachment(knex(), mine, { id, name: `${id}.pdf`, type: 'application/pdf', sizeBytes: 3, hash: id.repeat(64) });
    await attachToReport(knex(), 'case', ['a'], 'command-1');
    expect((await sentAttachments(knex(), 'case', '2026-Q1')).map(({ id }) => id)).toEqual(['a']);
    expect((await draftAttachments(knex(), mine)).map(({ id }) => id)).toEqual(['b']);
    await knex()('attachments').update({ uploaded_at: addMs(at, -61 * day) });
    await forgetOldAttachments(knex());
    expect(await knex()('attachments').pluck('id')).toEqual(['a']);
  });
});
