/** Fills in a form as a browser does: what stands in it is sent along, with the button that is pressed. */
import type { FormFields, Page, TestBrowser } from './page-world.ts';

/** The fields of the page's own form as they stand. */
export function fieldsOn({ html }: Page): FormFields {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const fields: FormFields = {};
  const add = (name: string | undefined, value: string) => {
    if (!name || name === '_csrf') return;
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  };
  for (const [tag] of main.matchAll(/<input\b[^>]*>/g)) {
    const isUnchecked = /type="(radio|checkbox)"/.test(tag) && !/\schecked\b/.test(tag);
    if (!isUnchecked) add(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', value = ''] of main.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)) add(attribute(tag, 'name'), unescaped(value));
  for (const [, tag = '', options = ''] of main.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const chosen = all.find((option) => /\sselected\b/.test(option)) ?? all[0] ?? '';
    add(attribute(tag, 'name'), attribute(chosen, 'value') ?? '');
  }
  return fields;
}

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
};
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Presses a button of the page's form with these fields written over what stands there. */
export const press = (browser: TestBrowser, path: string, page: Page, button: string, written: FormFields = {}): Promise<Page> =>
  browser.post(path, { ...fieldsOn(page), ...written, _do: button });

/** Opens a form, wherever it leads, fills it in, checks it and sends it. Each page on the way is returned. */
export async function fillInAndSend(
  browser: TestBrowser,
  path: string,
  written: FormFields,
): Promise<{ path: string; opened: Page; checked: Page; sent: Page }> {
  const opened = await browser.get(path);
  if (opened.status === 303 && opened.leadsTo) return fillInAndSend(browser, opened.leadsTo, written);
  const checked = await press(browser, path, opened, 'check', written);
  return { path, opened, checked, sent: await press(browser, path, checked, 'send') };
}
