/** Where the keyboard is: each stop of the Tab key shows it, stands in the window, and is not covered (WCAG 2.4.7, 2.4.11). */
import type { CDPSession, Page } from 'playwright-core';

/** So many stops are looked at; a longer page repeats its kinds of row. */
const maxStops = 60;
/** Keys that are on their way at once: the page looks by itself when each comes up, and is asked what it saw after so many. */
const atOnce = 12;

/** Faults of the page's stops, in the order of the Tab key. */
export async function focusFaults(page: Page): Promise<string[]> {
  await page.evaluate(watchFocus);
  const keyboard = await page.context().newCDPSession(page);
  let seen: { left: boolean; faults: string[] } = { left: false, faults: [] };
  for (let pressed = 0; pressed < maxStops && !seen.left; pressed += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, () => pressTab(keyboard)).flat());
    seen = (await page.evaluate('window.hitFocus')) as typeof seen;
  }
  await keyboard.detach();
  return seen.faults;
}

const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
/** Keys come in the order in which they are sent. */
const pressTab = (keyboard: CDPSession): Promise<unknown>[] => [
  keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
  keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
];

/** Remembers how everything looks that can have the focus and has not; looks at each stop once its key comes up. The ring of a tick box or a radio button stands around its field. */
const watchFocus = `(() => {
  const styleOf = (each) => { const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each); return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow].join(); };
  const look = (element) => [element, element.closest('.ds-field')].filter(Boolean).map(styleOf).join(' ');
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  const unfocused = new Map([...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].map((element) => [element, look(element)]));
  const stops = [];
  const seen = { left: false, faults: [] };
  window.hitFocus = seen;
  addEventListener('keyup', () => {
    const element = document.activeElement;
    if (seen.left) return;
    // A date has parts; on its button the browser draws its own ring.
    if (element === stops.at(-1)) return;
    if (!element || element === document.body || stops.includes(element)) {
      seen.left = true;
      return;
    }
    stops.push(element);
    const name = element.outerHTML.slice(0, 100);
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? element.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + Math.min(box.height / 2, 20);
    const at = document.elementFromPoint(x, y);
    if (unfocused.get(element) === look(element)) seen.faults.push('focus does not show: ' + name);
    if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) seen.faults.push('focus out of the window: ' + name);
    if (at && !element.contains(at) && !at.contains(element)) seen.faults.push('focus is covered: ' + name + ' by ' + at.outerHTML.slice(0, 60));
  }, true);
})()`;
