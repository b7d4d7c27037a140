import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, openReader, signIn, startBrowser } from '../support/browser.ts';
import type { RunningHit } from '../support/running-hit.ts';
import { people, startHitProgram } from '../support/running-hit.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const heaviest = 120 * 1024;

let dataDir: string;
let hit: RunningHit;
let browser: Browser;
const skip = isWithoutBrowser();

beforeAll(async () => {
  if (skip) return;
  dataDir = await mkdtemp(join(tmpdir(), 'hit-browser-'));
  [hit, browser] = await Promise.all([startHitProgram({ dataDir }), startBrowser()]);
}, 120_000);
afterAll(async () => {
  if (skip) return;
  await browser?.close();
  await hit?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = (await page.evaluate(`axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(rules)} } })`)) as { violations: Violation[] };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`));
}

const someActivity = async () => (await (await hit.as(people.coordinator)).get('/plan-activities?q=Korta')).items[0].id as string;

async function pathsOf(who: keyof typeof people | null): Promise<string[]> {
  const open = ['/planen', '/tillganglighet', '/finns-inte'];
  if (who === null) return [...open, '/logga-in'];
  if (who !== 'coordinator') return ['/arendelista', '/aktiviteter'];
  const at = `/aktiviteter/${await someActivity()}`;
  const forms = ['tilldela', 'registrera-svar', 'bidrag', 'utbetalning', 'aterkalla', 'pausa', 'mer-tid', 'granska'].map((form) => `${at}/${form}`);
  return ['/att-gora', '/aktiviteter', '/aktiviteter?q=finns-inte', '/aktiviteter/ny', at, ...forms, ...open];
}

describe.skipIf(skip)('every page', () => {
  test.each([
    [null, 1280, false],
    [null, 390, true],
    ['coordinator', 1280, false],
    ['coordinator', 390, false],
    ['coordinator', 1280, true],
    ['steeringGroup', 1280, false],
  ] as const)(
    'read by %s at %i px (dark: %s) has no accessibility fault in either language, asks no other host, and is light',
    async (who, width, dark) => {
      const reader = await openReader(browser, hit.url, { width, dark });
      if (who) await signIn(reader, people[who]);
      const faults: string[] = [];
      for (const language of ['sv', 'en'])
        for (const path of await pathsOf(who)) {
          await reader.page.goto(`/sprak/${language}?till=${encodeURIComponent(path)}`);
          const own = Number(
            await reader.page.evaluate(
              "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((sum, entry) => sum + (entry.transferSize || entry.encodedBodySize || 0), 0)",
            ),
          );
          if (own > heaviest) faults.push(`${path}: ${own} bytes`);
          if ((await reader.page.locator('h1').count()) !== 1) faults.push(`${path}: not one h1`);
          faults.push(...(await violations(reader.page)).map((fault) => `${language} ${path}: ${fault}`));
        }
      expect(faults).toEqual([]);
      expect(reader.strays).toEqual([]);
      await reader.context.close();
    },
    180_000,
  );
});

describe.skipIf(skip)('without script, on a phone', () => {
  test('a coordinator puts a proposal forward, checks the answers and finds it among the activities', async () => {
    const reader = await openReader(browser, hit.url, { width: 390, script: false });
    const { page } = reader;
    await signIn(reader, people.coordinator);
    // People's language is remembered: another test may have chosen English.
    await page.goto('/sprak/sv?till=%2Faktiviteter');
    await page.getByRole('link', { name: 'Lägg ett förslag' }).click();
    await page.locator('#f-title').fill('Prov i webbläsaren');
    await page.locator('#f-developmentArea').selectOption('kompetens');
    await page.locator('#f-focusArea').selectOption('kompetens-arbete');
    await page.locator('#f-proposedBy-organisation').selectOption('ltu');
    await sendForm(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Förslaget är mottaget');
    await page.locator('main a[href^="/aktiviteter/"]').first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Prov i webbläsaren');
    await reader.context.close();
  }, 120_000);
});

/** Checks the answers, and sends them. */
async function sendForm(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Fortsätt' }).click();
  await main.getByText('Kontrollera innan du skickar').waitFor({ timeout: 10_000 });
  await main.locator('button[data-variant=primary]').last().click();
}
