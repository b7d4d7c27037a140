/** Three hundred hostile titles from proposal to page, list, mail, open data and what is handed out: each comes out as it went in, and nothing else does. */
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { renderMail } from '../../activities/mail-templates/render-mail.ts';
import { handOutArchive } from '../../api/web/records/hand-out/hand-out-archive.ts';
import { cleanedText } from '../../contracts/cleaned-text.ts';
import type { HandedOut } from '../../db/cases/handed-out-read-model.ts';
import { mailKinds } from '../../workflows/domain/notices.ts';
import { seededLife, seedPlanActivity } from '../support/builders/seeded-portfolio.ts';
import { hostileStrings } from '../support/hostile-strings.ts';
import type { PageWorld, TestBrowser } from '../support/http/page-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { mailFacts } from '../support/mail/mail-facts.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world: PageWorld = worldForAll(() => startPageWorld());
let coordinator: TestBrowser;
let nobody: TestBrowser;
const idOf = (index: number) => `hostile-${index}`;

beforeAll(async () => {
  for (const [index, title] of hostileStrings.entries())
    await seedPlanActivity(world.db, seededLife(idOf(index)), { title: cleanedText(title), description: cleanedText(title), caseNumber: `HIT-2026-9${index}` });
  coordinator = await world.browser('coordinator');
  nobody = await world.browser(null);
});

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };
const unescaped = (html: string): string => html.replaceAll(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity);
/** Blanks at the ends and in runs are not seen on a page. */
const seen = (text: string): string => text.replace(/\s+/g, ' ').trim();
const withoutMarks = (text: string): string => text.replaceAll(/(^|[\r\n])'/g, '$1');

test('there are three hundred of them', () => {
  expect(new Set(hostileStrings).size).toBe(300);
});

test('a proposal takes each, or names what is wrong with it', async () => {
  const counts: Record<number, number> = {};
  for (const title of hostileStrings) {
    const body = { title, developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation: 'ltu' } };
    const { status, body: said } = await world.request('coordinator', 'POST', '/api/v1/plan-activities', body);
    counts[status] = (counts[status] ?? 0) + 1;
    if (status === 422) expect(said).toMatchObject({ errors: [{ field: 'title' }] });
    else expect(world.sent.at(-1)?.body).toMatchObject({ title: cleanedText(title) });
  }
  expect(Object.keys(counts).filter((status) => status !== '201' && status !== '422')).toEqual([]);
  expect(counts[201]).toBeGreaterThan(280);
});

test('stands on the page of its activity, to coordinators and to everybody, as text alone', async () => {
  for (const [index, title] of hostileStrings.entries())
    for (const [browser, path] of [
      [nobody, `/planen/aktiviteter/${idOf(index)}`],
      // Each payload once: the pages of coordinators show titles by the same components.
      ...(index % 5 === 0 ? [[coordinator, `/aktiviteter/${idOf(index)}`] as const] : []),
    ] as const) {
      const { status, html } = await browser.get(path);
      expect(status, path).toBe(200);
      const [, heading = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html) ?? [];
      expect(heading, path).not.toContain('<');
      expect(seen(unescaped(heading)), path).toBe(seen(cleanedText(title)));
      expect(html.match(/<h1/g), path).toHaveLength(1);
      expect(html, path).not.toMatch(/<script>alert|<img src=x|<svg\/onload|<b>bold/);
    }
}, 300_000);

test('is read back from the files for spreadsheets as it was written', async () => {
  const titlesIn = async (browser: TestBrowser, path: string): Promise<string[]> => {
    const rows: string[][] = parse((await browser.get(path)).html, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
    return rows.slice(1).flat().map(withoutMarks);
  };
  for (const [browser, path] of [[nobody, '/planen.csv']] as const) {
    const cells = await titlesIn(browser, path);
    for (const title of hostileStrings) expect(cells, path).toContain(withoutMarks(cleanedText(title)));
  }
});

test('stands in the JSON and the feed of the plan, which stay whole', async () => {
  const json = JSON.parse((await nobody.get('/planen.json')).html) as { planActivities: { title: string }[] };
  const titles = json.planActivities.map(({ title }) => title);
  for (const title of hostileStrings) expect(titles).toContain(cleanedText(title));
  const { html: feed } = await nobody.get('/planen/atom.xml');
  const bare = feed.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  expect(bare).not.toMatch(/<script|<img|<svg|<b>/);
  for (const path of ['/planen/dcat.rdf', '/planen/dcat.jsonld', '/planen']) expect((await nobody.get(path)).status, path).toBe(200);
});

test('stands in every kind of mail, in one line of its subject and escaped in its text', () => {
  for (const title of hostileStrings)
    for (const kind of mailKinds) {
      const facts = mailFacts(kind);
      const mail = renderMail(kind, { ...facts, planActivity: { ...facts.planActivity, title: cleanedText(title) } }, 'sv');
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.html).not.toMatch(/<script>alert|<img src=x|<svg\/onload|<b>bold/);
      expect(seen(unescaped(mail.html.replaceAll(/<[^>]*>/g, ' ')))).toContain(seen(cleanedText(title)));
    }
}, 300_000);

/** One document with one file, called as hostilely as its text. */
const handedOut = (title: string): HandedOut => ({
  id: 'handed-out-1',
  planActivity: 'hostile',
  outcome: 'whole',
  askedBy: title,
  decidedBy: title,
  grounds: title,
  decidedOn: '2026-11-27',
  language: 'sv',
  recordedAt: '2026-11-27T08:00:00.000Z',
  byPerson: 'somebody',
  documents: [
    {
      number: 1,
      reference: 'HIT-2026-1-1',
      title,
      withheld: null,
      shown: [{ label: 'Titel', text: title }],
      masks: [],
      file: { hash: 'h', name: title, type: 'application/pdf', sizeBytes: 1 },
    },
  ],
});
const county = { authority: { sv: 'Länsstyrelsen', en: 'The county board' }, appealCourt: null };

test('is handed out in files whose names are the program’s own', async () => {
  for (const title of hostileStrings) {
    const archive = await handOutArchive(handedOut(title), { caseNumber: 'HIT-2026-1', county }, async () => new Uint8Array([1]));
    const files = unzipSync(archive);
    expect(Object.keys(files)).toHaveLength(5);
    for (const name of Object.keys(files)) expect(name).toMatch(/^[\w åäöÅÄÖ-]+(\.[a-z0-9]{1,5})?$/);
    for (const [name, bytes] of Object.entries(files))
      if (name.endsWith('.html')) expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/<script>alert|<img src=x|<svg\/onload|<b>bold/);
  }
});
