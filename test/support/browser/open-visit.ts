/**
 * Opens visits in a browser, in two ways that end in the same page. `navigate` does what a person does: an address, a form that is sent. `layIn` asks for the
 * same answers from within the page that is open, and gives them to the browser's parser in its place, as a navigation would; what was loaded into the window
 * to look with stays there, and warm, which is half of the time. Both follow what they are led on by, and end at the last answer's address.
 */
import type { Page, Response } from 'playwright-core';
import type { FormFields } from '../http/page-world.ts';
import type { Visit } from '../visits/visit.ts';

/** @returns the status of the last answer */
export async function navigate(page: Page, { path, writes = [], meanwhile }: Visit): Promise<number> {
  let last = await page.goto(path);
  await meanwhile?.();
  for (const fields of writes) last = await send(page, fields);
  return last?.status() ?? 0;
}

/** In a page of the same host. @returns the status of the last answer */
export async function layIn(page: Page, { path, writes = [], meanwhile }: Visit): Promise<number> {
  let last = await run(page, `layIn(fetch(${JSON.stringify(path)}, { headers }))`);
  await meanwhile?.();
  for (const fields of writes) last = await run(page, `layIn(answerTo(${JSON.stringify(fields)}))`);
  if (typeof last !== 'number') throw new Error(`no form at ${page.url()}`);
  return last;
}

async function send(page: Page, fields: FormFields): Promise<Response> {
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303);
  const loaded = page.waitForEvent('load');
  if (!(await run(page, `submit(${JSON.stringify(fields)})`))) throw new Error(`no form at ${page.url()}`);
  const [response] = await Promise.all([answered, loaded]);
  return response;
}

const run = (page: Page, call: string): Promise<unknown> => page.evaluate(`(() => { ${inPage}\n return ${call}; })()`);

// Sent as text: what runs in the page is typed by the page's world, not by this one.
const inPage = `
const headers = { accept: 'text/html' };

// Fills the page's own form in over what stands there.
function filled(fields) {
  // The page's own form is the one with most to fill in; beside it there may be small ones of a button each.
  const size = (form) => form.querySelectorAll('input:not([type=hidden]), select, textarea').length;
  const form = [...document.querySelectorAll('main form[method=post]')].sort((a, b) => size(b) - size(a))[0];
  if (!form) return null;
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
  return form;
}

function submit(fields) {
  const form = filled(fields);
  if (!form) return false;
  setTimeout(() => form.submit());
  return true;
}

async function answerTo(fields) {
  const form = filled(fields);
  if (!form) return null;
  const data = new FormData(form);
  const body = form.getAttribute('enctype') === 'multipart/form-data' ? data : new URLSearchParams(data);
  return fetch(form.getAttribute('action') ?? location.href, { method: 'POST', body, headers });
}

async function layIn(asked) {
  // What the window has loaded to show pages with is not loaded again; each is counted as if it were.
  const loadedBefore = performance.getEntriesByType('resource').filter(({ initiatorType }) => initiatorType !== 'fetch');
  window.hitLoaded = [...(window.hitLoaded ?? []), ...loadedBefore];
  performance.clearResourceTimings();
  const answer = await asked;
  if (!answer) return null;
  const html = await answer.text();
  history.replaceState(null, '', answer.url);
  // The colours that a page's head asks for would stay with the document.
  document.head.replaceChildren();
  document.open();
  // Not before: opening a document ends what listens to it.
  const loaded = new Promise((done) => addEventListener('load', done, { once: true }));
  document.write(html);
  document.close();
  await loaded;
  return answer.status;
}`;
