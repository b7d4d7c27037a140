/** A form that saves itself, in a real browser under the pages' own policy: while one writes, when one leaves, and what it says when it cannot. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isWithoutBrowser, startBrowser } from '../support/browser/browser.ts';
import { seededLife, seedPlanActivity } from '../support/builders/seeded-portfolio.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';
import { until } from '../support/server/until.ts';

describe.skipIf(isWithoutBrowser())('a form saves itself', () => {
  const world = worldForAll(startPageWorld);
  let browser: Browser;
  let context: BrowserContext;
  let path: string;
  let number = 0;
  let violations: string[];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    number += 1;
    await seedPlanActivity(world.db, seededLife(`autosaved-${number}`));
    await world.db('form_drafts').del();
    path = `/aktiviteter/autosaved-${number}/pausa`;
    context = await browser.newContext({ baseURL: world.address, locale: 'sv-SE' });
    context.setDefaultTimeout(30_000);
    await context.addCookies([{ name: 'hit-session', value: await world.sessionOf('coordinator'), url: world.address }]);
    violations = [];
    context.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    return () => context.close();
  });

  async function open(at = path): Promise<Page> {
    const page = await context.newPage();
    await page.goto(at);
    return page;
  }
  const write = (page: Page, text: string) => page.getByLabel('Skäl').fill(text);
  const said = (page: Page, words: string | RegExp) => page.getByRole('main').getByText(words).waitFor();
  const draftNow = async () => (await open(`${path}?utkast=1`)).getByLabel('Skäl').inputValue();
  const isSaved = () => until('a draft', async () => (await world.db('form_drafts')).length > 0, 20_000);

  test('some seconds after the last key, once, and leaving then asks nothing', async () => {
    const page = await open();
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await write(page, 'Semester i juli.');
    await said(page, /^Sparat \d\d\.\d\d$/);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(posts).toHaveLength(1);
    expect(await draftNow()).toBe('Semester i juli.');
    page.on('dialog', (dialog) => violations.push(dialog.type()));
    await page.goto('/att-gora');
    expect(violations).toEqual([]);
  });

  test('who leaves before that loses nothing', async () => {
    const page = await open();
    await write(page, 'Semester i juli.');
    await page.goto('/att-gora');
    await isSaved();
    expect(await draftNow()).toBe('Semester i juli.');
  });

  test('another window’s newer draft stands, and the page says so', async () => {
    const [one, other] = [await open(), await open()];
    await write(one, 'I det ena fönstret.');
    await said(one, /^Sparat/);
    await write(other, 'I det andra.');
    await said(other, /Det finns ett nyare utkast/);
    expect(await draftNow()).toBe('I det ena fönstret.');
    await other.getByRole('button', { name: 'Spara utkast' }).click();
    await said(other, /Du har ett nyare utkast av formuläret/);
    expect(await other.getByLabel('Skäl').inputValue()).toBe('I det andra.');
  });

  test('what could not be saved is said beside the button, stays on the page, and is tried again', async () => {
    const page = await open();
    await page.route(`**${path}`, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await write(page, 'Semester i juli.');
    await said(page, /Det gick inte att spara utkastet/);
    expect(await world.db('form_drafts')).toEqual([]);
    await page.unroute(`**${path}`);
    await said(page, /^Sparat/);
    expect(await page.getByText(/Det gick inte att spara utkastet/).count()).toBe(0);
    expect(await draftNow()).toBe('Semester i juli.');
  });

  test('who has been signed out meanwhile is told, and what was written stands on the page', async () => {
    const page = await open();
    await world.db('sessions').del();
    await write(page, 'Semester i juli.');
    await said(page, /Du är utloggad/);
    expect(await page.getByLabel('Skäl').inputValue()).toBe('Semester i juli.');
    await page.getByRole('button', { name: 'Spara utkast' }).click();
    await said(page, /Det du skrev finns kvar/);
  });

  test('a script of the page asks no other address', async () => {
    const asked = (page: Page, address: string) =>
      page.evaluate(
        (url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        address,
      );
    const elsewhere = world.address.replace('127.0.0.1', 'localhost');
    expect(await asked(await open(), '/health')).toBe(true);
    expect(await asked(await open(), `${elsewhere}/health`)).toBe(false);
    expect(await asked(await open('/att-gora'), '/health')).toBe(false);
  });
});
