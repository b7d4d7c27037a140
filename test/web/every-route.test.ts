/** Every page has its visits, and each answers as it should; what no page is made of (ways on, files) as well. A browser looks at them in test/browser. */
import { beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../../api/web/web-app.ts';
import { startVisitedWorld } from '../support/browser/visited-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';
import { allErrands, allVisits } from '../support/visits/all-visits.ts';
import { readersButCoordinators } from '../support/visits/readers.ts';
import { readRoutes, routeOf } from '../support/visits/routes.ts';
import type { Visit } from '../support/visits/visit.ts';

const world = worldForAll(startVisitedWorld);
let visits: Visit[];
beforeAll(async () => {
  visits = await allVisits(world);
});

describe('every route', () => {
  test('that is read has a visit', () => {
    const seen = new Set([...visits, ...allErrands].map(({ path }) => routeOf(path)));
    expect(readRoutes.filter((path) => !seen.has(path))).toEqual([]);
  });

  test('that takes a form has one written in a visit', () => {
    const written = new Set(visits.filter(({ writes }) => writes).map(({ path }) => routeOf(path)));
    const posts = new Set(pages.filter(({ method, path }) => method === 'post' && readRoutes.includes(path)).map(({ path }) => path));
    expect([...posts].filter((path) => !written.has(path) && !buttonsOnly.includes(path))).toEqual([]);
  });

  test('has readers that a browser reads as', () => {
    expect(new Set(visits.map(({ as }) => as ?? null))).toEqual(new Set(['coordinator', ...readersButCoordinators]));
  });

  test('answers its errands', async () => {
    const faults: string[] = [];
    for (const { path, as, status } of allErrands) {
      const response = await (await world.browser(as ?? null)).get(path);
      if (response.status !== status) faults.push(`${path} by ${as ?? 'nobody'}: ${response.status}`);
    }
    expect(faults).toEqual([]);
  });

  test('answers its visits', async () => {
    const faults: string[] = [];
    for (const visit of visits) {
      const { path, as, status = 200 } = visit;
      const browser = await world.browser(as ?? null);
      let page = await browser.get(path);
      for (let hops = 0; page.leadsTo && hops < 3; hops += 1) page = await browser.get(page.leadsTo);
      if (visit.writes) continue;
      if (page.status !== status) faults.push(`${path} by ${as ?? 'nobody'}: ${page.status} ${page.title}`);
    }
    expect(faults).toEqual([]);
  });
});

/** Forms of one button, where nothing can be written wrong. */
const buttonsOnly = ['/logga-in/lank', '/bekrafta/:id', '/importera/:run', '/skickat/:key/fel-mottagare'];
