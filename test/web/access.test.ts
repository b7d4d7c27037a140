/** Every cell of the access table through the pages: each route by each subject and by nobody, its own case, others' and none, at each place of a life. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { OperationId } from '../../api/authorization/access.ts';
import { access } from '../../api/authorization/access.ts';
import type { PageRoute } from '../../api/web/kit/page-route.ts';
import { pages } from '../../api/web/web-app.ts';
import type { LinkPurpose } from '../../db/links/answer-link-read-model.ts';
import type { Owner, StageClass, Verdict } from '../support/http/access-cells.ts';
import { caseIdOf, owners, seedCells, stageClasses, subjects, verdictInCase, verdictOf } from '../support/http/access-cells.ts';
import { startAnsweringWorld } from '../support/http/answering-world.ts';
import type { Who } from '../support/http/api-world.ts';
import { escalationOf } from '../support/http/api-world.ts';
import type { Page, TestBrowser } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startAnsweringWorld);
const browsers = new Map<Who | null, TestBrowser>();
beforeAll(async () => {
  await seedCells(world);
  for (const who of [...subjects, null]) browsers.set(who, await world.browser(who));
});

type OwnRoute = PageRoute & { access: OperationId };
const isOwn = (route: PageRoute): route is OwnRoute => route.access !== 'everybody' && route.access !== 'signedIn';
const ofCases = ['/aktiviteter/:id', '/arenden/:id', '/bilagor/:id', '/min-organisation/:id'];
const isAboutACase = ({ path }: PageRoute) => ofCases.some((begins) => path.startsWith(begins));
/** Of a matter of one's own, or of one thing within a case: the case may be theirs to see and the thing not there. */
const isWithinACase = ({ path }: PageRoute) => path.replace(':id', '').includes(':');
const places = owners.flatMap((owner) => (Object.keys(stageClasses) as StageClass[]).map((stage) => [owner, stage] as const));

function pathTo({ path }: PageRoute, caseId: string): string {
  const id = path.startsWith('/arenden') ? escalationOf(caseId, path.endsWith('/beslut') ? 'steeringGroup' : 'referenceGroup') : caseId;
  const matter = /\/(ansvar|komplettering)$/.exec(path)?.[1] ?? 'P1';
  return path
    .replace(':id', ofCases.some((begins) => path.startsWith(begins)) ? id : 'ltu')
    .replace(':matter', matter)
    .replace(':period', 'P1')
    .replace(/:\w+/g, '1');
}

let asked = 0;
async function ask(route: PageRoute, who: Who | null, caseId: string): Promise<Page> {
  const browser = browsers.get(who) as TestBrowser;
  // The notice about what was done before is left out of the comparison.
  browser.cookies.delete('hit-notice');
  const path = pathTo(route, caseId);
  // Each request comes from an address of its own, so that limits on requests do not matter.
  const from = { 'x-forwarded-for': `10.1.${Math.floor(asked / 250) % 250}.${asked++ % 250}` };
  if (route.method === 'get') return browser.get(path);
  return route.upload ? browser.upload(path, { _do: 'check' }, [], from) : browser.post(path, { _do: 'check' }, from);
}

function said({ status, leadsTo }: Page): Verdict | string {
  if (status === 403) return 'refused';
  if (status === 404) return 'notFound';
  if (status === 401 || leadsTo?.startsWith('/logga-in')) return 'signIn';
  return status >= 500 || status === 429 ? String(status) : 'allowed';
}

const own = pages.filter(isOwn);
const cases = own.filter(isAboutACase);
const rest = own.filter((route) => !isAboutACase(route));
const nameOf = ({ method, path }: PageRoute) => `${method.toUpperCase()} ${path}`;

describe('pages', () => {
  test('each say who may come, by a row of the table', () => {
    expect(pages.filter((route) => isOwn(route) && !(route.access in access)).map(nameOf)).toEqual([]);
    expect(pages.filter(({ access: who }) => who === 'signedIn').map(nameOf)).toEqual(['GET /min-organisation']);
    expect(pages.filter(({ access: who, path }) => who === 'everybody' && !openTo.some((begins) => path.startsWith(begins))).map(nameOf)).toEqual(['GET /']);
  });

  test(`${cases.length * subjects.length * places.length} cells about a case answer as the table says; what is not theirs answers as what is not there`, async () => {
    const faults: string[] = [];
    for (const route of cases)
      for (const who of subjects) {
        const nowhere = await ask(route, who, caseIdOf('none', 'at'));
        for (const [owner, stage] of places) faults.push(...(await faultsOf(route, who, owner, stage, nowhere)));
      }
    expect(faults).toEqual([]);
  }, 600_000);

  test(`${rest.length * subjects.length} cells about no case answer as the table says`, async () => {
    const faults: string[] = [];
    for (const route of rest)
      for (const who of subjects) {
        const verdict = said(await ask(route, who, '1'));
        const expected = verdictOf(route.access, who);
        if ((verdict === 'notFound' ? 'allowed' : verdict) !== expected) faults.push(`${nameOf(route)} by ${who}: ${verdict}, not ${expected}`);
      }
    expect(faults).toEqual([]);
  }, 300_000);

  test(`${pages.filter(({ access: who }) => who !== 'everybody').length} routes ask nobody in without a sign-in`, async () => {
    const faults: string[] = [];
    for (const route of pages.filter(({ access: who }) => who !== 'everybody'))
      if (said(await ask(route, null, caseIdOf('own', 'at'))) !== 'signIn') faults.push(nameOf(route));
    expect(faults).toEqual([]);
  });
});

const openTo = ['/svara/:token', '/planen', '/logga-in', '/logga-ut', '/sprak', '/hjalp', '/tillganglighet', '/personuppgifter', '/kalender/'];

async function faultsOf(route: OwnRoute, who: Who, owner: Owner, stage: StageClass, nowhere: Page): Promise<string[]> {
  const page = await ask(route, who, caseIdOf(owner, stage));
  const verdict = said(page);
  const expected = verdictInCase(route.access, who, owner);
  const cell = `${nameOf(route)} by ${who} in ${caseIdOf(owner, stage)}`;
  const isRight = verdict === expected || (verdict === 'notFound' && isWithinACase(route));
  return [
    ...(isRight ? [] : [`${cell}: ${verdict}, not ${expected}`]),
    ...(expected === 'notFound' && page.text !== nowhere.text ? [`${cell} tells that the case is there`] : []),
  ];
}

/** What each link is for: the routes that it opens, by the operation that the same page names for somebody signed in. */
const reach: Record<LinkPurpose, readonly OperationId[]> = {
  report: ['getPlanActivity', 'submitReport', 'replyToReport'],
  assignment: ['getPlanActivity', 'answerAssignment'],
  completion: ['getPlanActivity', 'completePlanActivity'],
};
const matterRoutes = own.filter(({ path, method }) => method === 'get' && path.startsWith('/min-organisation/:id/:matter'));
/** No link is made for a case that is not there. */
const linkPlaces = places.filter(([owner]) => owner !== 'none');
const holders: Record<LinkPurpose, [Who, string]> = { report: ['lead', 'ltu'], assignment: ['candidate', 'alvsbyn'], completion: ['proposer', 'ostra-skolan'] };

describe('a link in a mail', () => {
  const purposes = Object.keys(reach) as LinkPurpose[];
  test(`${purposes.length * matterRoutes.length * linkPlaces.length} cells reach its own matter and nothing else`, async () => {
    const faults: string[] = [];
    for (const purpose of purposes)
      for (const [owner, stage] of linkPlaces) {
        const [who, organisation] = holders[purpose];
        const scope = { person: world.ids[who], organisation, planActivity: caseIdOf(owner, stage), purpose, period: purpose === 'report' ? 'P1' : '' };
        const link = await world.link(scope);
        for (const route of matterRoutes) {
          const verdict = said(await (browsers.get(null) as TestBrowser).get(link + route.path.replace('/min-organisation/:id/:matter', '')));
          const expected = !reach[purpose].includes(route.access) ? 'refused' : owner === 'own' ? 'allowed' : 'notFound';
          if (verdict !== expected) faults.push(`${purpose} ${caseIdOf(owner, stage)} ${route.path}: ${verdict}, not ${expected}`);
        }
      }
    expect(faults).toEqual([]);
  }, 120_000);
});
