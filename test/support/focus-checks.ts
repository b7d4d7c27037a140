/** Where the keyboard is: each stop of the Tab key shows it, stands in the window, and is not covered (WCAG 2.4.7, 2.4.11). */
import type { Page } from 'playwright-core';

/** So many stops are looked at; a longer page repeats its kinds of row. */
const mostStops = 60;

/** Faults of the page's stops, in the order of the Tab key. */
export async function focusFaults(page: Page): Promise<string[]> {
  await page.evaluate(rememberUnfocused);
  const faults: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const found = (await page.evaluate(lookAtFocus)) as { left?: true; faults: string[] };
    if (found.left) return faults;
    faults.push(...found.faults);
  }
  return faults;
}

/** What can have the focus, with how it looks when it has not. The ring of a tick box or a radio button stands around its field. */
const rememberUnfocused = `(() => {
  const styleOf = (each) => { const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each); return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow].join(); };
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  window.hitLook = (element) => [element, element.closest('.ds-field')].filter(Boolean).map(styleOf).join(' ');
  window.hitUnfocused = new Map([...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].map((element) => [element, window.hitLook(element)]));
  window.hitStops = [];
})()`;

const lookAtFocus = `(() => {
  const element = document.activeElement;
  const last = window.hitStops.at(-1);
  if (!element || element === document.body || (element !== last && window.hitStops.includes(element))) return { left: true, faults: [] };
  // A date has parts; on its button the browser draws its own ring.
  if (element === last) return { faults: [] };
  window.hitStops.push(element);
  const name = element.outerHTML.slice(0, 100);
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? element.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const y = box.top + Math.min(box.height / 2, 20);
  const at = document.elementFromPoint(x, y);
  return {
    faults: [
      ...(window.hitUnfocused.get(element) === window.hitLook(element) ? ['focus does not show: ' + name] : []),
      ...(y < 0 || y > innerHeight || x < 0 || x > innerWidth ? ['focus out of the window: ' + name] : []),
      ...(at && !element.contains(at) && !at.contains(element) ? ['focus is covered: ' + name + ' by ' + at.outerHTML.slice(0, 60)] : []),
    ],
  };
})()`;
