/** Masks paragraphs: whole ones, and every place where a passage stands. What is hidden is gone from the text; only the mark and its ground are left. */
import type { Paragraph } from '../document-text.ts';
import { placesIn } from './passage-places.ts';

/** A text to hide wherever it stands, and its ground in words. */
export interface Passage {
  text: string;
  ground: string;
}

export interface Masked {
  shown: Paragraph[];
  masks: { label: string; ground: string }[];
  /** What is not hidden, with a blank for what is. */
  left: string[];
}

interface Span {
  from: number;
  to: number;
  grounds: string[];
}

/**
 * Passages are looked for in whole fields: lines of one field are paragraphs with the same label, one after the other.
 * @param hidden grounds of paragraphs that are hidden whole, by their place
 * @param mark what stands instead, "▇▇▇ [maskerat: …]"
 */
export function maskParagraphs(paragraphs: Paragraph[], hidden: ReadonlyMap<number, string>, passages: Passage[], mark: (ground: string) => string): Masked {
  const masks: Masked['masks'] = [];
  const left: string[] = [];
  const places = fieldsOf(paragraphs).flatMap((field) => spansInLines(field, passages));
  const shown = paragraphs.map(({ label, text }, index) => {
    const whole = hidden.get(index);
    const spans = whole === undefined ? (places[index] ?? []) : [{ from: 0, to: text.length, grounds: [whole] }];
    masks.push(...spans.map(({ grounds }) => ({ label, ground: grounds.join('; ') })));
    left.push(withoutSpans(text, spans, () => ' '));
    return { label, text: withoutSpans(text, spans, mark) };
  });
  return { shown, masks, left };
}

/** The lines of each field, in their order. */
function fieldsOf(paragraphs: Paragraph[]): string[][] {
  const fields: { label: string; lines: string[] }[] = [];
  for (const { label, text } of paragraphs) {
    const last = fields.at(-1);
    if (last?.label === label) last.lines.push(text);
    else fields.push({ label, lines: [text] });
  }
  return fields.map(({ lines }) => lines);
}

/** The spans of each line; one that goes over a line break is a part of each of its lines. */
function spansInLines(lines: string[], passages: Passage[]): Span[][] {
  const spans = spansOf(lines.join('\n'), passages);
  let begins = 0;
  return lines.map((line) => {
    const [first, last] = [begins, begins + line.length];
    begins = last + 1;
    return spans.flatMap(({ from, to, grounds }) => {
      const within = { from: Math.max(from, first) - first, to: Math.min(to, last) - first, grounds };
      return within.to > within.from ? [within] : [];
    });
  });
}

/** True when any of the passages stands in a text. */
export const holdsPassage = (text: string, passages: Passage[]): boolean => spansOf(text.normalize('NFC'), passages).length > 0;

/** Places that overlap or touch are one: between two marks nothing of either may be left. */
function spansOf(text: string, passages: Passage[]): Span[] {
  const placesOf = placesIn(text);
  const found = passages.flatMap(({ text: passage, ground }) => placesOf(passage).map(([from, to]) => ({ from, to, grounds: [ground] })));
  const merged: Span[] = [];
  for (const span of found.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (!last || span.from > last.to) merged.push(span);
    else {
      last.to = Math.max(last.to, span.to);
      last.grounds = [...new Set([...last.grounds, ...span.grounds])];
    }
  }
  return merged;
}

function withoutSpans(text: string, spans: Span[], mark: (ground: string) => string): string {
  let left = '';
  let at = 0;
  for (const { from, to, grounds } of spans) {
    left += text.slice(at, from) + mark(grounds.join('; '));
    at = to;
  }
  return left + text.slice(at);
}
