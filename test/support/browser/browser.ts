/** A real browser: Debian's Chromium, or the one that CHROMIUM_PATH names. Tests of pages skip where there is none, and fail instead in CI. */
import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { until } from '../server/until.ts';

const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** True where tests must be skipped. @throws Error in CI, where nothing is skipped in silence */
export function isWithoutBrowser(): boolean {
  if (existsSync(path)) return false;
  if (process.env['CI']) throw new Error(`No browser at ${path}: install Debian's chromium, or set CHROMIUM_PATH.`);
  console.warn(`No browser at ${path}: the browser's tests are skipped.`);
  return true;
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Reader {
  context: BrowserContext;
  page: Page;
  /** Requests that went to another host than the program's. */
  strays: string[];
}

interface ReaderOptions {
  width?: number;
  script?: boolean;
  dark?: boolean;
}

/** Somebody with a browser of their own. */
export async function openReader(browser: Browser, url: string, { width = 1280, script = true, dark = false }: ReaderOptions = {}): Promise<Reader> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    locale: 'sv-SE',
    javaScriptEnabled: script,
    bypassCSP: true,
    colorScheme: dark ? 'dark' : 'light',
  });
  const strays: string[] = [];
  context.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol !== 'data:' && host !== new URL(url).host) strays.push(request.url());
  });
  return { context, page: await context.newPage(), strays };
}

/** Signs in as a person does: asks for a link, finds it in the mailbox, presses the button. */
export async function signIn({ page }: Pick<Reader, 'page'>, email: string): Promise<void> {
  const before = await newestLinkMail(page, email);
  await page.goto('/logga-in');
  await page.getByLabel('E-postadress').fill(email);
  await page.getByRole('main').getByRole('button').first().click();
  await until(`a sign-in link mailed to ${email}`, async () => (await newestLinkMail(page, email)) !== before, 30_000);
  await page.goto(`/mailbox/${await newestLinkMail(page, email)}`);
  const link = /https?:\/\/\S+\/logga-in\/\S+/.exec((await page.locator('body').textContent()) ?? '')?.[0];
  if (!link) throw new Error(`no sign-in link in the newest mail to ${email}`);
  await page.goto(link);
  await page.getByRole('main').getByRole('button').first().click();
}

/** Id of the newest mail with a sign-in link to somebody in the local mailbox. */
async function newestLinkMail(page: Page, email: string): Promise<string | undefined> {
  const response = await page.request.get(`/mailbox?limit=20&to=${encodeURIComponent(email)}`, { headers: { accept: 'application/json' } });
  return ((await response.json()) as { items: { id: string; subject: string }[] }).items.find(({ subject }) => /^(Logga in|Sign in)/.test(subject))?.id;
}
