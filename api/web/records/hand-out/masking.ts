/** Masks paragraphs: whole ones, and every place where a passage stands. What is hidden is gone from the text; only the mark and its ground are left. */
import type { Paragraph } from '../document-text.ts';

/** A text to hide wherever it stands, and its ground in words. */
export interface Passage {
  text: string;
  ground: string;
}

export interface Masked {
  shown: Paragraph[];
  masks: { label: string; ground: string }[];
}

interface Span {
  from: number;
  to: number;
  grounds: string[];
}

/**
 * @param hidden grounds of paragraphs that are hidden whole, by their place
 * @param mark what stands instead, "▇▇▇ [maskerat: …]"
 */
export function maskParagraphs(paragraphs: Paragraph[], hidden: ReadonlyMap<number, string>, passages: Passage[], mark: (ground: string) => string): Masked {
  const masks: Masked['masks'] = [];
  const shown = paragraphs.map(({ label, text }, index) => {
    const whole = hidden.get(index);
    const spans = whole === undefined ? spansOf(text, passages) : [{ from: 0, to: text.length, grounds: [whole] }];
    masks.push(...spans.map(({ grounds }) => ({ label, ground: grounds.join('; ') })));
    return { label, text: withoutSpans(text, spans, mark) };
  });
  return { shown, masks };
}

/** True when any of the passages stands in a text. */
export const holdsPassage = (text: string, passages: Passage[]): boolean => spansOf(text.normalize('NFC'), passages).length > 0;

/** Places that overlap or touch are one: between two marks nothing of either may be left. */
function spansOf(text: string, passages: Passage[]): Span[] {
  const found = passages.flatMap(({ text: passage, ground }) => placesOf(text, passage).map(([from, to]) => ({ from, to, grounds: [ground] })));
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

/** Every place, overlapping ones too; capitals, and how white space is written, make no difference. A passage of several lines is each of its lines. */
function placesOf(text: string, passage: string): [number, number][] {
  const lines = passage
    .normalize('NFC')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.flatMap((line) => {
    const pattern = line.split(/\s+/).map(escaped).join('\\s+');
    return [...text.matchAll(new RegExp(`(?=(${pattern}))`, 'giu'))].map((match): [number, number] => [match.index, match.index + (match[1] ?? '').length]);
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

function withoutSpans(text: string, spans: Span[], mark: (ground: string) => string): string {
  let left = '';
  let at = 0;
  for (const { from, to, grounds } of spans) {
    left += text.slice(at, from) + mark(grounds.join('; '));
    at = to;
  }
  return left + text.slice(at);
}
