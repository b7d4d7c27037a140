/** What people do with HIT's pages, whoever they are: fill in a form and check it, look again until something has come, open a link from a mail. */
import type { Locator, Page } from 'playwright-core';
import { until } from '../server/until.ts';

/** The longest that anything is waited for; nothing is expected to take as long. */
const timeoutMs = 240_000;
export const main = (page: Page): Locator => page.getByRole('main');
const headingOf = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Presses the link with these words, and expects the page that it leads to. */
export async function follow(page: Page, link: string, heading: string): Promise<void> {
  await main(page).getByRole('link', { name: link, exact: true }).first().click();
  await expectHeading(page, heading);
}

export async function expectHeading(page: Page, heading: string): Promise<void> {
  try {
    await headingOf(page).filter({ hasText: heading }).waitFor({ timeout: 30_000 });
  } catch {
    throw new Error(`"${heading}" was expected at ${page.url()}, which says:\n${await main(page).textContent()}`);
  }
}

/** Fields by the words that label them. */
export async function fillIn(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await labelled(page, label).fill(value);
}

export const labelled = (page: Page, label: string): Locator => main(page).getByLabel(label).first();

/** Goes on to the answers, reads them, and sends them; `said` is something that stands there to be checked. */
export async function sendForm(page: Page, send: string, said: string): Promise<void> {
  await main(page).getByRole('button', { name: 'Fortsätt' }).click();
  await expectHeading(page, 'Kontrollera innan du skickar');
  await expectSaid(page, said);
  // With rules in seconds the clock may move the life between look and act: what happens is shown once more, and sent once more.
  for (let times = 0; times < 5 && (await pressed(page, send)) === 412; times += 1) await expectSaid(page, 'Det som händer har ändrats');
}

/** @returns the status of what the form was answered with */
async function pressed(page: Page, button: string): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await main(page).getByRole('button', { name: button, exact: true }).click();
  return (await answered).status();
}

export async function expectSaid(page: Page, ...words: string[]): Promise<void> {
  for (const word of words)
    try {
      await until(`"${word}"`, async () => spaced(await main(page).textContent()).includes(word), 30_000);
    } catch {
      throw new Error(`"${word}" was expected at ${page.url()}, which says:\n${spaced(await main(page).textContent())}`);
    }
}

/** No-break spaces are for the eye. */
const spaced = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

/** Opens a page again and again until what is looked for stands there. */
export async function lookUntil(page: Page, path: string, wanted: (page: Page) => Locator): Promise<Locator> {
  const found = async () => {
    await page.goto(path);
    return (await wanted(page).count()) > 0;
  };
  await until(`what is looked for at ${path}`, found, timeoutMs, 1_000);
  return wanted(page).first();
}

/** Waits for a mail in the mailbox and reads it. @param subject how it begins @param said what its text holds, such as a case number */
export async function readMail(page: Page, to: string, subject: string, ...said: string[]): Promise<string> {
  const path = `/mailbox?to=${encodeURIComponent(to)}`;
  const begins = new RegExp(`^${subject}`);
  // Asked for as data: drawing the list four times a second is most of what a browser would do while people wait.
  const read = async <T>(address: string): Promise<T> => (await page.request.get(address, { headers: { accept: 'application/json' } })).json() as Promise<T>;
  const newest = async () => {
    const { items } = await read<{ items: { id: string; subject: string }[] }>(path);
    for (const { id } of items.filter((mail) => begins.test(mail.subject))) {
      const { text } = await read<{ text: string }>(`/mailbox/${id}`);
      if (said.every((words) => text.replace(/\s+/g, ' ').includes(words))) return id;
    }
    return undefined;
  };
  await until(`a mail to ${to}: ${subject}, ${said.join(', ')}`, async () => (await newest()) !== undefined, timeoutMs);
  await page.goto(`/mailbox/${await newest()}`);
  return (await page.locator('body').textContent()) ?? '';
}

/** The link to answer by in a mail. */
export function answerLinkIn(mail: string): string {
  const link = /https?:\/\/\S+\/svara\/[^\s)>]+/.exec(mail)?.[0];
  if (!link) throw new Error(`no link to answer by in:\n${mail}`);
  return link;
}
