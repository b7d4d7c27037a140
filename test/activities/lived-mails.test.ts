/** Every mail of a year and a half of the county's plan: each leads to a page, its subject fits, and all about one activity are one thread. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../db/engine/connection.ts';
import { liveThrough } from '../../docs/lived-county.ts';
import { longestSubject } from '../../words/mails/subject-line.ts';

interface Sent {
  kind: string;
  subject: string;
  text: string;
  html: string;
  recipient: string;
  person: string | null;
  plan_activity: string | null;
  thread_id: string | null;
}

let folder: string;
let mails: Sent[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hit-lived-'));
  await liveThrough(folder);
  const db = await openDatabase({ url: `sqlite:${join(folder, 'hit.sqlite')}` });
  mails = (await db('mails').select('kind', 'subject', 'text', 'html', 'recipient', 'person', 'plan_activity', 'thread_id')) as Sent[];
  await db.destroy();
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const named = (wrong: Sent[]): string[] => wrong.map(({ kind, recipient, subject }) => `${kind} to ${recipient}: ${subject}`);

test('there are hundreds, to organisations, coordinators and bodies', () => {
  expect(mails.length).toBeGreaterThan(400);
  const kinds = new Set(mails.map(({ kind }) => kind));
  for (const kind of ['receipt', 'task', 'decision', 'assignmentAsked', 'reminder', 'reportReceived', 'reviewResult', 'hearing', 'escalationRaised', 'closed'])
    expect(kinds).toContain(kind);
});

test('none is without a link, in text and HTML, and nobody is without a page: all are in the register', () => {
  expect(mails.filter(({ person }) => person === null)).toEqual([]);
  const addresses = ({ text, html }: Sent) => [/^https?:\/\/\S+$/m.exec(text)?.[0], /<a href="(https?:\/\/[^"]+)"/.exec(html)?.[1]];
  const leadsNowhere = mails.filter((mail) => {
    const [inText, inHtml] = addresses(mail);
    return inText === undefined || inText !== inHtml;
  });
  expect(named(leadsNowhere)).toEqual([]);
  const pages = new Set(mails.map((mail) => new URL(addresses(mail)[0] ?? '').pathname.split('/')[1]));
  expect(pages).toEqual(new Set(['aktiviteter', 'arenden', 'svara']));
});

test(`no subject has more than ${longestSubject} characters, and each names the activity`, () => {
  expect(named(mails.filter(({ subject }) => subject.length > longestSubject))).toEqual([]);
  expect(named(mails.filter(({ subject }) => !/^[^:]+: \S/.test(subject)))).toEqual([]);
});

test('all about one activity are one thread', () => {
  const threads = new Map<string, Set<string | null>>();
  for (const { plan_activity: activity, thread_id: thread } of mails)
    if (activity !== null) threads.set(activity, (threads.get(activity) ?? new Set()).add(thread));
  expect([...threads.values()].filter((of) => of.size !== 1 || of.has(null))).toEqual([]);
  expect(threads.size).toBeGreaterThan(10);
});
