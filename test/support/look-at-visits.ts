/**
 * Looks at visits in a browser. Each is seen in both languages, at both widths and in both colour schemes, but not in all eight ways: in Swedish on a wide
 * light screen, in English on a dark phone. What axe-core finds depends on markup, on colours or on layout, and no rule on how these meet; markup and
 * components are shared, so where they do meet is looked at once for each kind of page: the first visit of a route that is opened, written in, or refused
 * is also seen the other way round, printed, and gone through with the Tab key. Reflow is measured on every visit.
 */
import type { Browser, Page, Response } from 'playwright-core';
import { beginSession } from '../../db/session-store.ts';
import type { Reader } from './browser.ts';
import { openReader } from './browser.ts';
import { focusFaults } from './focus-checks.ts';
import { axeFaults, contentFaults, printFaults, reflowFaults } from './page-checks.ts';
import type { FormFields } from './page-world.ts';
import type { VisitedWorld } from './visited-world.ts';
import { routeOf } from './visits/routes.ts';
import type { Visit } from './visits/visit.ts';

/** Faults of every visit, each with where it was found. One reader after the other: their language is remembered. */
export async function faultsOf(visits: readonly Visit[], world: VisitedWorld, browser: Browser): Promise<string[]> {
  const faults: string[] = [];
  const theFirst = firstOfEachKind(visits);
  for (const who of new Set(visits.map(({ as }) => as))) {
    const theirs = visits.filter(({ as }) => as === who);
    const reader = await openReader(browser, world.address);
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
    if (who)
      await reader.context.addCookies([{ name: 'hit-session', value: await sessionOf(world, who), url: world.address, httpOnly: true, sameSite: 'Lax' }]);
    for (const language of ['sv', 'en'] as const) {
      const link = theirs.find(({ path }) => path.startsWith('/svara/'));
      for (const path of ['/tillganglighet', ...(link ? [link.path] : [])]) await reader.page.goto(`/sprak/${language}?till=${encodeURIComponent(path)}`);
      for (const visit of theirs.filter((each) => (each.language ?? language) === language)) {
        const isFirst = theFirst.has(visit);
        faults.push(...(await faultsAt(visit, reader, language, isFirst)).map((fault) => `${nameOf(visit)} [${language}]: ${fault}`));
      }
    }
    faults.push(...reader.strays.map((stray) => `another host was asked: ${stray}`));
    await reader.context.close();
  }
  return faults;
}

/** The first visit of each route for what is done there and how it is answered. */
function firstOfEachKind(visits: readonly Visit[]): Set<Visit> {
  const kind = (visit: Visit) => `${routeOf(visit.path)} ${visit.writes?.length ?? 0} ${visit.status ?? 200}`;
  return new Set(new Map(visits.toReversed().map((visit) => [kind(visit), visit])).values());
}

const nameOf = ({ path, as, writes }: Visit): string => `${path} by ${as ?? 'nobody'}${writes ? ` with ${JSON.stringify(writes)}` : ''}`;
const sessionOf = ({ db, ids }: VisitedWorld, who: keyof VisitedWorld['ids']) =>
  beginSession(db, { person: ids[who], idToken: null }, new Date().toISOString());

async function faultsAt(visit: Visit, { page }: Reader, language: 'sv' | 'en', isFirst: boolean): Promise<string[]> {
  const { status = 200 } = visit;
  const isWide = language === 'sv';
  await see(page, isWide ? 1280 : 390, isWide ? 'light' : 'dark');
  const answered = await open(page, visit);
  if (answered !== status) return [`answered ${answered}: ${(await page.locator('main').textContent())?.slice(0, 300)}`];
  const faults = [...(await contentFaults(page, language, status)), ...(await axeFaults(page))];
  if (!isWide) return [...faults, ...(await reflowFaults(page, 390)), ...(isFirst ? await seenWide(page) : [])];
  if (isFirst) faults.push(...(await focusFaults(page)), ...(await printFaults(page)));
  await see(page, isFirst ? 390 : 320, 'light');
  if (isFirst) faults.push(...(await axeFaults(page)));
  await see(page, 320, 'light');
  return [...faults, ...(await reflowFaults(page, 320))];
}

async function seenWide(page: Page): Promise<string[]> {
  await see(page, 1280, 'dark');
  return axeFaults(page);
}

async function see(page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
}

/** Opens a page and writes what the visit writes there. @returns the status of the last answer */
async function open(page: Page, { path, writes = [], meanwhile }: Visit): Promise<number> {
  let last = await page.goto(path);
  await meanwhile?.();
  for (const fields of writes) last = await send(page, fields);
  return last?.status() ?? 0;
}

async function send(page: Page, fields: FormFields): Promise<Response> {
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303);
  const loaded = page.waitForEvent('load');
  const filled = await page.evaluate(`(${fillIn})(${JSON.stringify(fields)})`);
  if (!filled) throw new Error(`no form at ${page.url()}`);
  const [response] = await Promise.all([answered, loaded]);
  return response;
}

/** Fills the page's own form in over what stands there, and sends it with a button. */
const fillIn = `(fields) => {
  // The page's own form is the one with most to fill in; beside it there may be small ones of a button each.
  const size = (form) => form.querySelectorAll('input:not([type=hidden]), select, textarea').length;
  const form = [...document.querySelectorAll('main form[method=post]')].sort((a, b) => size(b) - size(a))[0];
  if (!form) return false;
  for (const [name, written] of Object.entries(fields)) {
    const values = [written].flat();
    const inputs = [...form.elements].filter((element) => element.name === name && element.tagName !== 'BUTTON');
    for (const input of inputs) {
      if (input.type === 'checkbox' || input.type === 'radio') input.checked = values.includes(input.value);
      else input.value = values[0];
    }
    if (inputs.length > 0) continue;
    for (const value of values) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  setTimeout(() => form.submit());
  return true;
}`;
