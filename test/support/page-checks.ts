/** What every page is held to in a browser, whoever reads it. Each check answers with its faults in words. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const heaviest = 120 * 1024;

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

/** Faults that axe-core finds, by WCAG 2.2 AA and best practice. */
export const axeFaults = (page: Page): Promise<string[]> => axe(page, { type: 'tag', values: rules });

async function axe(page: Page, runOnly: object): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeSource);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const { violations } = (await page.evaluate(`axe.run(document, ${options})`)) as { violations: Violation[] };
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`));
}

/** A printer leaves backgrounds out: every text is readable on white paper, whatever the screen's colours are. */
export async function printFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const sheet = await page.addStyleTag({ content: '*, *::before, *::after { background: none !important } html { background: #fff !important }' });
  const faults = await axe(page, { type: 'rule', values: ['color-contrast'] });
  await sheet.evaluate('(element) => element.remove()');
  await page.emulateMedia({ media: 'screen' });
  return faults;
}

/** One heading, the right language, a title, no word of the program's own, and not too many bytes. */
export async function contentFaults(page: Page, language: 'sv' | 'en', status: number): Promise<string[]> {
  const seen = (await page.evaluate(lookSource)) as { h1: number; lang: string; title: string; text: string; bytes: number };
  const titleBegins = status === 422 ? (language === 'sv' ? 'Fel: ' : 'Error: ') : '';
  const ours = seen.text.replace(namesOfPeople, '').match(programWords) ?? [];
  return [
    ...(seen.h1 === 1 ? [] : [`${seen.h1} h1`]),
    ...(seen.lang === language ? [] : [`lang ${seen.lang}`]),
    ...(seen.title.startsWith(titleBegins) && seen.title.length > 5 && !programWords.test(seen.title) ? [] : [`title "${seen.title}"`]),
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
  const entries = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'));
  return {
    h1: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    title: document.title,
    text: texts.join(' \\n '),
    bytes: entries.reduce((sum, entry) => sum + (entry.transferSize || entry.encodedBodySize || 0), 0),
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
