/** What every page is held to in a browser, whoever reads it. Each check answers with its faults in words. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Visit } from '../visits/visit.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const heaviest = 120 * 1024;

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

/** Faults that axe-core finds, by WCAG 2.2 AA and best practice. */
export const axeFaults = (page: Page): Promise<string[]> => axe(page, { type: 'tag', values: rules });

/** A printer leaves backgrounds out: every text is readable on white paper, whatever the screen's colours are. */
export async function printFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const faults = await axe(page, { type: 'rule', values: ['color-contrast'] }, whitePaper);
  await page.emulateMedia({ media: 'screen' });
  return faults;
}

const whitePaper = '*, *::before, *::after { background: none !important } html { background: #fff !important }';

/** @param css lies on the page meanwhile */
async function axe(page: Page, runOnly: object, css = ''): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeSource);
  const violations = (await page.evaluate(
    `(${runAxe})(${JSON.stringify({ runOnly, preload: { assets: ['media'] }, resultTypes: ['violations', 'incomplete'] })}, ${JSON.stringify(css)})`,
  )) as Violation[];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`));
}

const runAxe = `async (options, css) => {
  const sheet = document.head.appendChild(Object.assign(document.createElement('style'), { textContent: css }));
  const { violations, incomplete } = await axe.run(document, options);
  sheet.remove();
  // Text in the very colour of what it stands on is left for people to judge; no page of ours hides any so.
  const unseen = ({ any }) => any.some(({ data }) => data?.messageKey === 'equalRatio');
  return [...violations, ...incomplete.map(({ id, nodes }) => ({ id, nodes: nodes.filter(unseen) }))];
}`;

/** One heading, the right language, a title, no word of the program's own, and not too many bytes. */
export async function contentFaults(page: Page, { status, ofProgram }: Pick<Visit, 'status' | 'ofProgram'>, language: 'sv' | 'en'): Promise<string[]> {
  const seen = (await page.evaluate(lookSource)) as { h1: number; lang: string; title: string; text: string; bytes: number };
  const titleBegins = status === 422 ? (language === 'sv' ? 'Fel: ' : 'Error: ') : '';
  const ours = ofProgram ? [] : (seen.text.replace(namesOfPeople, '').match(programWords) ?? []);
  return [
    ...(seen.h1 === 1 ? [] : [`${seen.h1} h1`]),
    ...(seen.lang === language ? [] : [`lang ${seen.lang}`]),
    ...(seen.title.startsWith(titleBegins) && seen.title.length > 5 && seen.title.search(programWords) < 0 ? [] : [`title "${seen.title}"`]),
    ...(ours.length === 0 ? [] : [`says ${[...new Set(ours)].join(', ')}`]),
    ...(seen.bytes <= heaviest ? [] : [`${seen.bytes} bytes`]),
  ];
}

/** Values that were never put into words, and names of the program's own. What stands in an address or a reference is let by. */
const programWords = /\b(?:undefined|NaN|null|Invalid Date)\b|\[object|\bP\d+[DMY]\b|(?<![\p{L}\d.@/-])[a-z]+[A-Z][a-zA-Z]+(?![\p{L}\d@/.-])/gu;

/** The world's people are called by what they are. */
const namesOfPeople = /Person \w+/g;

const lookSource = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement.closest('textarea, script, style')) texts.push(node.data);
  const named = [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')];
  for (const element of named) for (const name of ['aria-label', 'title', 'alt', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
  // What comes out of the cache weighs what it weighed. A page that was laid in came as a resource; the window's navigation was to another.
  const entries = (window.hitLoaded ?? performance.getEntriesByType('navigation')).concat(performance.getEntriesByType('resource'));
  const bytesOf = new Map(entries.map((entry) => [entry.name, Math.max(entry.transferSize, entry.encodedBodySize)]));
  return {
    h1: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    title: document.title,
    text: texts.join(' \\n '),
    bytes: [...bytesOf.values()].reduce((sum, bytes) => sum + bytes, 0),
  };
})()`;

/** Nothing is scrolled sideways in a window of this width, but for what scrolls in a frame of its own. */
export async function reflowFaults(page: Page, width: number): Promise<string[]> {
  const wide = (await page.evaluate(
    `(() => {
      const page = document.scrollingElement;
      if (page.scrollWidth <= ${width}) return [];
      return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > ${width} + 1).slice(-1).map((element) => element.outerHTML.slice(0, 120));
    })()`,
  )) as string[];
  return wide.map((element) => `wider than ${width}: ${element}`);
}
