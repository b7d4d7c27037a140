/**
 * `npm run screenshots`: the ten main pages as pictures in docs/pictures. Lives a year and a half of the county's plan through, starts the whole program on
 * what that left, workflows and all, and opens each page as the person whose page it is. Needs Chromium, as the browser's tests do.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openReader, signIn, startBrowser } from '../test/support/browser/browser.ts';
import { readAnswer } from '../test/support/http/read-reply.ts';
import type { RunningHit } from '../test/support/server/running-hit.ts';
import { people, startHitProgram } from '../test/support/server/running-hit.ts';
import { testConfig } from '../test/support/server/test-binary.ts';
import { liveThrough } from './lived-county.ts';

const folder = join(import.meta.dirname, 'pictures');
const mailSettings = 1280;
const phone = 390;

const dataDir = await mkdtemp(join(tmpdir(), 'hit-pictures-'));
try {
  const ids = await liveThrough(dataDir);
  const [hit, browser] = await Promise.all([startHitProgram({ dataDir }), startBrowser()]);
  try {
    await beginWorkflows();
    await takeAll(hit, browser, ids);
  } finally {
    await browser.close();
    await hit.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/** The lives go on from where they stand in SQL. @throws Error when one does not */
async function beginWorkflows(): Promise<void> {
  const reconcile = spawn(process.execPath, ['--import', 'tsx', 'embedded/commands/reconcile-command.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...testConfig().childEnvironment, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(reconcile, 'exit')) as [number | null];
  if (code !== 0) throw new Error('not every life could be gone on with');
}

async function takeAll({ url, as }: RunningHit, browser: Browser, ids: Map<string, string>): Promise<void> {
  const open = async (who: string | null, width = mailSettings): Promise<Page> => {
    const reader = await openReader(browser, url, { width });
    if (who) await signIn(reader, who);
    return reader.page;
  };
  const take = async (page: Page, name: string, path: string) => {
    await page.goto(path);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };

  const coordinator = await open(people.coordinator);
  await take(coordinator, '01-att-gora', '/att-gora');
  await take(coordinator, '02-aktiviteter', '/aktiviteter');
  await take(coordinator, '03-aktivitet', `/aktiviteter/${ids.get('Språkvän på arbetsplatsen')}`);
  await take(coordinator, '04-beslut', `/aktiviteter/${ids.get('Företagsfadder')}/beslut?utfall=delvis`);
  await take(coordinator, '05-tidslinje', '/bilder/tidslinje');

  const actor = await open(null, phone);
  const mails = (await (await actor.request.get(`/mailbox?limit=200&to=${people.actor}`, { headers: { accept: 'application/json' } })).json()) as {
    items: { id: string; subject: string }[];
  };
  const { id } = mails.items.find(({ subject }) => subject.includes('Språkvän')) ?? { id: '' };
  await actor.goto(`/mailbox/${id}`);
  const link = /https?:\/\/[^\s"]+(\/svara\/[^\s"<]+)/.exec((await actor.locator('body').textContent()) ?? '')?.[1];
  if (!link) throw new Error('the mail holds no link to answer by');
  await take(actor, '06-mejlet', `/mailbox/${id}/html`);
  await take(actor, '07-svara', link);
  await take(actor, '08-rapport', `${link}/rapport`);

  const matters = readAnswer('listEscalations', await (await as(people.secretary)).get('/escalations?limit=100')).items;
  const matter = matters.find(({ role, state }) => role === 'steeringGroup' && state === 'open');
  await take(await open(people.secretary), '09-beslutsunderlag', `/arenden/${matter?.id}`);
  await take(await open(null), '10-planen', '/planen');
}
