/**
 * `npm run screenshots`: the ten main pages as pictures in docs/pictures. Starts the whole program on an empty folder with the county's plan, brings a few
 * activities to different places by the API, and opens each page as the person whose page it is. Needs Chromium, as the browser's tests do.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openReader, signIn, startBrowser } from '../test/support/browser.ts';
import { assignmentToLtu, decisionInPart, fullReport, proposalInSeconds } from '../test/support/proposal-in-seconds.ts';
import type { RunningHit } from '../test/support/running-hit.ts';
import { people, startHitProgram } from '../test/support/running-hit.ts';
import { until } from '../test/support/until.ts';

const folder = join(import.meta.dirname, 'pictures');
const desk = 1280;
const phone = 390;

const dataDir = await mkdtemp(join(tmpdir(), 'hit-pictures-'));
const [hit, browser] = await Promise.all([startHitProgram({ dataDir }), startBrowser()]);
try {
  await takeAll(hit, await liveALittle(hit));
} finally {
  await browser.close();
  await hit.stop();
  await rm(dataDir, { recursive: true, force: true });
}

interface Places {
  /** Put forward: waits for a decision. */
  proposed: string;
  /** Under way, its first report in. */
  underWay: string;
  /** The matter that the Partnership has before it. */
  matter: string;
}

/** What a few months bring about, in half a minute. */
async function liveALittle({ as }: RunningHit): Promise<Places> {
  const coordinator = await as(people.coordinator);
  const actor = await as(people.actor);
  const { policy, ...proposal } = proposalInSeconds;
  const propose = async (title: string, more: object = {}) => (await coordinator.post('/plan-activities', { ...proposal, title, ...more })).id as string;
  const start = async (id: string) => {
    await coordinator.post(`/plan-activities/${id}/funding-decision`, decisionInPart);
    await coordinator.post(`/plan-activities/${id}/assignment`, assignmentToLtu);
    await actor.post(`/plan-activities/${id}/assignment-answer`, { answer: 'accepted' });
  };
  const asked = (await coordinator.get('/plan-activities?stage=awaitingAnswer&limit=6')).items as { id: string; lead: string | null; title: string }[];
  const leads = await Promise.all(asked.map(({ id }) => coordinator.get(`/plan-activities/${id}`)));
  for (const { id, candidate } of leads) {
    const contact = candidate.organisation === 'ltu' ? people.actor : `contact@${candidate.organisation}.example`;
    await (await as(contact)).post(`/plan-activities/${id}/assignment-answer`, { answer: 'accepted' });
  }
  const underWay = await propose('Språkvän på arbetsplatsen');
  await start(underWay);
  const { period } = (await actor.get(`/plan-activities/${underWay}/reports`)).items[0] as { period: string };
  await actor.put(`/plan-activities/${underWay}/reports/${period}`, fullReport);
  const silent = await propose('Digital mötesplats för nyanlända', { policy: { ...policy, report: { ...policy.report, every: 'PT6S' } } });
  await start(silent);
  const matters = async (role: string) =>
    ((await coordinator.get('/escalations?limit=100')).items as { id: string; planActivity: string; role: string }[]).find(
      (matter) => matter.planActivity === silent && matter.role === role,
    );
  await until('a matter before RAI', async () => (await matters('referenceGroup')) !== undefined, 60_000);
  const rai = await as(people.referenceGroup);
  await rai.send('POST', `/escalations/${(await matters('referenceGroup'))?.id}/advice`, { kind: 'support', text: 'Erbjud stöd med rapporten.' });
  await until('a matter before the Partnership', async () => (await matters('steeringGroup')) !== undefined, 60_000);
  return { proposed: await propose('Öppna hantverksdagar'), underWay, matter: (await matters('steeringGroup'))?.id as string };
}

async function takeAll({ url }: RunningHit, { proposed, underWay, matter }: Places): Promise<void> {
  const open = async (who: string | null, width = desk): Promise<Page> => {
    const reader = await openReader(browser, url, { width });
    if (who) await signIn(reader, who);
    return reader.page;
  };
  const take = async (page: Page, name: string, path: string) => {
    await page.goto(path);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: false });
  };

  const coordinator = await open(people.coordinator);
  await take(coordinator, '01-att-gora', '/att-gora');
  await take(coordinator, '02-aktiviteter', '/aktiviteter');
  await take(coordinator, '03-aktivitet', `/aktiviteter/${underWay}`);
  await take(coordinator, '04-beslut', `/aktiviteter/${proposed}/beslut?utfall=delvis`);
  await take(coordinator, '05-tidslinje', '/bilder/tidslinje');

  const actor = await open(null, phone);
  const mails = (await (await actor.request.get(`/mailbox?limit=200&to=${people.actor}`, { headers: { accept: 'application/json' } })).json()) as {
    items: { id: string; subject: string }[];
  };
  const { id } = mails.items.find(({ subject }) => subject.includes('Digital mötesplats')) ?? mails.items[0] ?? { id: '' };
  await take(actor, '06-mejlet', `/mailbox/${id}`);
  const link = /https?:\/\/[^\s"]+(\/svara\/[^\s"<]+)/.exec((await actor.locator('body').textContent()) ?? '')?.[1];
  if (!link) throw new Error('the mail holds no link to answer by');
  await take(actor, '07-svara', link);
  await take(actor, '08-rapport', `${link}/rapport`);

  await take(await open(people.secretary), '09-beslutsunderlag', `/arenden/${matter}`);
  await take(await open(null), '10-planen', '/planen');
}
