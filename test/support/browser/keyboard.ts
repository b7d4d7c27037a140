/** Somebody who has a keyboard and no mouse: walks from stop to stop, and finds out at each whether one can see where one is. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the focus is. */
interface Stop {
  /** The words by which it is known: its label's, or its own. */
  name: string;
  tag: string;
  /** Its style differs from when it has no focus, or a ring stands around it. */
  isSeen: boolean;
  isInView: boolean;
  /** Nothing lies over it. */
  isUncovered: boolean;
  top: number;
  left: number;
}

// Sent as text: what runs in the page is typed by the page's world, not by this one.
const here = `(() => {
  const element = document.activeElement;
  const styleOf = (each) => { const { outline, boxShadow } = getComputedStyle(each); return outline + ' | ' + boxShadow; };
  // The ring of a box or a round one stands around its field.
  const around = [element, element.closest('.ds-field')].filter(Boolean);
  const withFocus = around.map(styleOf).join();
  element.blur();
  const without = around.map(styleOf).join();
  element.focus();
  const box = element.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const y = box.top + Math.min(box.height / 2, 20);
  const over = document.elementFromPoint(x, y);
  return {
    name: (element.labels?.[0]?.textContent ?? element.textContent ?? '').trim().replace(/\\s+/g, ' '),
    tag: element.tagName.toLowerCase(),
    isSeen: withFocus !== without,
    isInView: box.top >= 0 && box.left >= 0 && y <= innerHeight && box.right <= innerWidth + 1,
    isUncovered: over !== null && (element.contains(over) || over.contains(element)),
    top: box.top + scrollY,
    left: box.left + scrollX,
  };
})()`;

/** One press of Tab. */
export async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  const stop = (await page.evaluate(here)) as Stop;
  expect(stop, `focus at "${stop.name}" on ${page.url()}`).toMatchObject({ isSeen: true, isInView: true, isUncovered: true });
  return stop;
}

/** Tabs on until something with these words has the focus; each stop lies after the one before, as one reads. */
export async function tabTo(page: Page, name: string): Promise<Stop> {
  const passed: Stop[] = [];
  for (let times = 0; times < 60; times++) {
    const stop = await tab(page);
    const before = passed.at(-1);
    if (before) expect(isAfter(stop, before), `"${stop.name}" comes after "${before.name}"`).toBe(true);
    if (stop.name.startsWith(name)) return stop;
    passed.push(stop);
  }
  throw new Error(`"${name}" is not reached on ${page.url()}; passed: ${passed.map((stop) => stop.name).join(', ')}`);
}

/** Further down, or further right on about the same line. */
const isAfter = (stop: Stop, before: Stop): boolean => stop.top > before.top + 4 || (Math.abs(stop.top - before.top) <= 40 && stop.left > before.left);

/** Tag, id and words of what has the focus. */
export const focused = (page: Page): Promise<{ tag: string; id: string; className: string; text: string }> =>
  page.evaluate(
    "(({ tagName, id, className, textContent }) => ({ tag: tagName.toLowerCase(), id, className, text: textContent ?? '' }))(document.activeElement)",
  ) as Promise<{ tag: string; id: string; className: string; text: string }>;
