/** The guides say what stands on the pages: every page they lead to is there for who reads them, and every name that is to be pressed stands where one does it. */
import { describe, expect, test } from 'vitest';
import { guides } from '../../../api/web/help/help-pages.tsx';
import type { Language } from '../../../words/language.ts';
import { inStage, ofForm, startVisitedWorld } from '../../support/browser/visited-world.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import type { Who } from '../../support/http/api-world.ts';
import { own } from '../../support/http/api-world.ts';
import { fieldsOn } from '../../support/http/filled-form.ts';
import { formCases } from '../../support/http/form-cases.ts';
import type { Page, TestBrowser } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { allVisits } from '../../support/visits/all-visits.ts';
import type { Visit } from '../../support/visits/visit.ts';
import { check } from '../../support/visits/visit.ts';

/** A report of it waits to be read. */
const reviewed = 'with-a-review';

const world = worldForAll(async () => {
  const started = await startVisitedWorld();
  // A matter that is raised is put before the body that has the role.
  await started.db('escalations').where({ role: 'steeringGroup' }).update({ body: 'regionala-partnerskapet' });
  const review = sampleObligation({ id: 'review-1', kind: 'review', owedBy: { role: 'coordinator' } });
  await seedPlanActivity(started.db, seededLife(reviewed, { obligations: { [review.id]: review } }));
  return started;
});
const languages = ['sv', 'en'] as const;

const proposal = { title: 'Språkvän', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', ...check };
const review = formCases.findIndex(({ form }) => form === 'granska');
const acts = [own, `${inStage('\\w+')}`, `${ofForm(0)}/beslut`].join('|');

/** Whose guide it is, the pages on which they do what it says, and what no visit of theirs shows. */
const readers: Record<string, { who: (Who | null)[]; on: RegExp; also: Visit[] }> = {
  organisation: {
    who: [null, 'lead', 'candidate', 'proposer'],
    on: /^\/(svara|min-organisation)/,
    also: [
      { path: '/min-kalender', as: 'lead' },
      { path: '/aktiviteter/ny', as: 'lead', writes: [proposal] },
    ],
  },
  organ: {
    who: ['secretary', 'referenceGroup', 'steeringGroup'],
    on: /^\/arende/,
    also: [{ path: '/min-kalender', as: 'secretary' }],
  },
  samordnare: {
    who: ['coordinator'],
    on: new RegExp(`^/(att-gora|aktiviteter|organisationer/ltu|aktiviteter/(${acts}))(\\?.*)?$`),
    also: [reviewed, `${ofForm(review)}/granska`].map((activity) => ({ path: `/aktiviteter/${activity}`, as: 'coordinator' })),
  },
  administrator: {
    who: ['administrator'],
    on: /^\/(personer|organ|delegationer|nycklar|sakerhetslogg)/,
    also: [{ path: '/organ/rai', as: 'administrator' }],
  },
};

async function speaking(path: string, as: Who | null, language: Language): Promise<TestBrowser> {
  const browser = await world.browser(as);
  await browser.get(`/sprak/${language}?till=${encodeURIComponent(path.startsWith('/svara/') ? path : '/planen')}`);
  return browser;
}

async function read(path: string, as: Who | null, language: Language): Promise<Page> {
  const browser = await speaking(path, as, language);
  let page = await browser.get(path);
  for (let hops = 0; page.leadsTo && hops < 3; hops += 1) page = await browser.get(page.leadsTo);
  return page;
}

/** What is pressed, chosen or filled in on a page, by its name. */
const named = ({ html }: Page): string[] => [...html.matchAll(/<(a|button|label|legend|summary)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , inner = '']) => plain(inner));
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
const content = ({ html }: Page): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

/** Each visit as it is opened, and what a form answers that is written in it. */
async function seen({ path, as, writes }: Visit, language: Language): Promise<Page> {
  const browser = await speaking(path, as ?? null, language);
  let page = await browser.get(path);
  for (let hops = 0; page.leadsTo && hops < 3; hops += 1) page = await browser.get(page.leadsTo);
  for (const written of writes ?? []) page = await browser.post(path, { ...fieldsOn(page), ...written });
  return page;
}

describe.each([...guides.keys()])('the guide of %s', (guide) => {
  const { who, on, also } = readers[guide] as (typeof readers)[string];
  const reader = who.at(-1) ?? null;

  test.each(languages)('leads to pages that are there, under the names that they have, in %s', async (language) => {
    const faults: string[] = [];
    const links = [...content(await read(`/hjalp/${guide}`, reader, language)).matchAll(/<a class="ds-link" href="(\/[^"]*)">(.*?)<\/a>/g)];
    expect(links.length).toBeGreaterThan(1);
    for (const [, href = '', name = ''] of links) {
      const page = await read(href, reader, language);
      if (page.status !== 200) faults.push(`${href}: ${page.status}`);
      // Signing in leads whoever has signed in to their own first page.
      if (!href.startsWith('/logga-in') && !sameName(plain(name), page)) faults.push(`${href} is not called ${name}`);
    }
    expect(faults).toEqual([]);
  });

  test.each(languages)('names what is pressed as it stands on the pages, in %s', async (language) => {
    const visits = (await allVisits(world)).filter((visit) => who.includes(visit.as ?? null) && on.test(visit.path));
    const names = new Set<string>();
    // What was checked in the other language is a draft by now, and pages speak of that.
    for (const drafts of ['drafts', 'form_drafts']) await world.db(drafts).del();
    for (const visit of [...visits, ...also]) for (const name of named(await seen(visit, language))) names.add(name);
    const pressed = [...content(await read(`/hjalp/${guide}`, reader, language)).matchAll(/<strong>(.*?)<\/strong>/g)].map(([, name = '']) => plain(name));
    expect(pressed.length).toBeGreaterThan(5);
    expect(pressed.filter((name) => ![...names].some((each) => each === name || each.startsWith(`${name} `)))).toEqual([]);
  });
});

/** Its heading, or what the menu and the title call it. */
const sameName = (name: string, { html, title }: Page): boolean => {
  const heading = plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');
  const inMenu = plain(/aria-current="page"[^>]*>(.*?)<\/a>/s.exec(html)?.[1] ?? '');
  return [heading, inMenu, title].some((each) => each.toLowerCase().includes(name.toLowerCase())) || name.toLowerCase().includes(inMenu.toLowerCase());
};

test('the list of guides leads to each, and to who coordinates', async () => {
  for (const language of languages) {
    const { html, text } = await read('/hjalp', null, language);
    for (const guide of guides.keys()) expect(html).toContain(`href="/hjalp/${guide}"`);
    expect(text).toContain(language === 'sv' ? 'samordnar handlingsplanen' : 'coordinates the plan');
    expect(content({ html } as Page)).toContain('href="mailto:hit@lansstyrelsen.example"');
  }
});

test('none is heavier than 120 kB', async () => {
  for (const guide of guides.keys()) expect((await read(`/hjalp/${guide}`, null, 'sv')).html.length).toBeLessThan(120_000);
});

test('a guide that is not there is not found', async () => {
  expect((await read('/hjalp/finns-inte', null, 'sv')).status).toBe(404);
});
