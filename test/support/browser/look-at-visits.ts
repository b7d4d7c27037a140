/**
 * Looks at visits in a browser. What is looked at where:
 *
 * | every visit in Swedish, 1280 px, light  | status, content (one h1, language, title, words, weight), axe; then at 320 px: reflow                |
 * | every visit in English, 390 px, dark    | status, content, axe, reflow                                                                         |
 * | the first visit of its kind in Swedish  | the Tab key's stops, contrast on paper, axe at 390 px, light                                         |
 * | the first visit of its kind in English  | axe at 1280 px, dark                                                                                 |
 * | every reader                            | no request to another host                                                                           |
 *
 * Not every visit is seen in all eight ways: what axe-core finds depends on markup, on colours or on layout, and no rule on how these meet; markup and
 * components are shared, so where they do meet is looked at once for each kind: the first visit of a route that is opened, written in, or refused. Each
 * reader's first visit of a route is navigated to; the others are laid into the window that is open (see open-visit.ts): axe-core is loaded and stays warm.
 */
import type { Browser, Page } from 'playwright-core';
import type { Who } from '../http/api-world.ts';
import { routeOf } from '../visits/routes.ts';
import type { Visit } from '../visits/visit.ts';
import type { Reader } from './browser.ts';
import { openReader } from './browser.ts';
import { focusFaults } from './focus-checks.ts';
import { layIn, navigate } from './open-visit.ts';
import { axeFaults, contentFaults, printFaults, reflowFaults } from './page-checks.ts';

/** What is visited, and the cookie of somebody who is signed in there. */
interface Host {
  address: string;
  sessionOf(who: Who): Promise<string>;
}

/** Faults of every visit, each with where it was found. One reader after the other: their language is remembered. */
export async function faultsOf(visits: readonly Visit[], host: Host, browser: Browser): Promise<string[]> {
  const faults: string[] = [];
  const opened = firstOfEach(visits, routeOrPath);
  const theFirst = firstOfEach(visits, kindOf);
  for (const who of new Set(visits.map(({ as }) => as))) {
    const theirs = visits.filter(({ as }) => as === who);
    const reader = await openReader(browser, host.address);
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
    if (who) await reader.context.addCookies([{ name: 'hit-session', value: await host.sessionOf(who), url: host.address, httpOnly: true, sameSite: 'Lax' }]);
    for (const language of ['sv', 'en'] as const) {
      await reader.page.emulateMedia({ colorScheme: language === 'sv' ? 'light' : 'dark' });
      const link = theirs.find(({ path }) => path.startsWith('/svara/'));
      for (const path of ['/tillganglighet', ...(link ? [link.path] : [])]) await reader.page.goto(`/sprak/${language}?till=${encodeURIComponent(path)}`);
      for (const visit of theirs.filter((each) => (each.language ?? language) === language)) {
        const open = language === 'sv' && opened.has(visit) ? navigate : layIn;
        faults.push(
          ...(await faultsAt({ visit, reader, language, open, isFirst: theFirst.has(visit) })).map((fault) => `${nameOf(visit)} [${language}]: ${fault}`),
        );
      }
    }
    faults.push(...reader.strays.map((stray) => `another host was asked: ${stray}`));
    await reader.context.close();
  }
  return faults;
}

const routeOrPath = ({ path }: Visit): string => routeOf(path) ?? path;
/** What is done at a route, and how it is answered. */
const kindOf = (visit: Visit): string => `${routeOrPath(visit)} ${visit.writes?.length ?? 0} ${visit.status ?? 200}`;
const firstOfEach = (visits: readonly Visit[], kind: (visit: Visit) => string): Set<Visit> =>
  new Set(new Map(visits.toReversed().map((visit) => [kind(visit), visit])).values());

const nameOf = ({ path, as, writes }: Visit): string => `${path} by ${as ?? 'nobody'}${writes ? ` with ${JSON.stringify(writes)}` : ''}`;

interface Sight {
  visit: Visit;
  reader: Reader;
  language: 'sv' | 'en';
  open: typeof navigate;
  isFirst: boolean;
}

async function faultsAt({ visit, reader: { page }, language, open, isFirst }: Sight): Promise<string[]> {
  const { status = 200 } = visit;
  const answered = await open(page, visit);
  if (answered !== status) return [`answered ${answered}: ${(await page.locator('main').textContent())?.slice(0, 300)}`];
  const faults = await contentFaults(page, visit, language);
  const looks = looksAt(language, isFirst);
  // A change of width costs as much as a new page: the window is looked into as it stands after the visit before.
  if (looks.at(-1)?.width === page.viewportSize()?.width) looks.reverse();
  for (const { width, checks } of looks) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
    for (const check of checks) faults.push(...(await check(page, width)));
  }
  return faults;
}

interface Look {
  width: number;
  checks: ((page: Page, width: number) => Promise<string[]>)[];
}

function looksAt(language: 'sv' | 'en', isFirst: boolean): Look[] {
  if (language === 'en') return [{ width: 390, checks: [axeFaults, reflowFaults] }, ...(isFirst ? [{ width: 1280, checks: [axeFaults] }] : [])];
  return [
    { width: 1280, checks: isFirst ? [axeFaults, focusFaults, printFaults] : [axeFaults] },
    ...(isFirst ? [{ width: 390, checks: [axeFaults] }] : []),
    { width: 320, checks: [reflowFaults] },
  ];
}
