/** `constructor` is a title, an organisation's id or a value like any other, though every object of the language answers to it. */
import { describe, expect, test } from 'vitest';
import { fieldErrors } from '../../api/http/schema-errors.ts';
import { ownMatterNamed } from '../../api/web/actor/answer-links/matter.ts';
import { fieldErrorsIn } from '../../api/web/form-engine/field-errors/error-words.ts';
import { paragraphsOf } from '../../api/web/records/document-text.ts';
import { proposal } from '../../contracts/bodies/proposal.ts';
import { changesInWords } from '../../words/history-changes.ts';
import { happeningInWords } from '../../words/history-words.ts';
import { entryOf } from '../../workflows/domain/entry-of.ts';
import { acceptedLife } from '../support/builders/pure-life.ts';

const inEveryObject = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'];

describe.each(inEveryObject)('the word %s', (word) => {
  test('stands in no table', () => {
    expect(entryOf({ a: 1 }, word)).toBeUndefined();
    expect(entryOf({ [word]: 1 }, word)).toBe(1);
  });

  test.each(['sv', 'en'] as const)('is text in a document, as a value and as the name of a field, in %s', (language) => {
    const content = Object.fromEntries(['title', 'outcome', 'kind', 'to', 'status', 'channel', 'answer', 'state', 'lead'].map((field) => [field, word]));
    const document = { ...emptyDocument, content: { ...content, more: Object.fromEntries([[word, 'text']]) } };
    const paragraphs = paragraphsOf(document, { byId: new Map(), bodiesOn: () => ({}) }, language);
    for (const { label, text } of paragraphs) expect([typeof label, typeof text]).toEqual(['string', 'string']);
    expect(paragraphs.filter(({ text }) => text === word)).toHaveLength(9);
  });

  test.each(['sv', 'en'] as const)('is text in the history, in %s', (language) => {
    const item = {
      seq: 1,
      at: '2026-01-12T09:00:00.000Z',
      by: null,
      byName: null,
      what: word,
      details: { outcome: word, channel: word, receivedOn: '2026-01-12', changes: { [word]: { from: word, to: word }, title: { from: word, to: word } } },
      stage: null,
    };
    expect(happeningInWords(word, {}, language)).toBe(word);
    const names = { organisation: (id: string) => id, body: (role: string) => role, term: (_: string, id: string) => id };
    for (const line of changesInWords(item, null, names, language)) expect(line).not.toContain('function');
  });

  test('is a period in an address, and no matter of ours', () => {
    expect(ownMatterNamed(word)).toBe('report');
  });

  test('is named as it is where a form has no such field', () => {
    const errors = fieldErrors(proposal.safeParse({ [word]: 1 }, { reportInput: true }).error ?? never(), 'body');
    for (const { detail } of fieldErrorsIn('sv', errors, {})) expect(detail).not.toContain('function');
  });

  test('is no funder whose grant a life knows', () => {
    const life = acceptedLife();
    expect(life.refused('payment', { funder: word, amountSek: 1 })?.type).toBe('GrantNotApproved');
    expect(life.refused('grant', { funder: word, outcome: 'approved', amountSek: 1 })).toBeUndefined();
  });
});

function never(): never {
  throw new Error('the proposal was taken');
}

const emptyDocument: Parameters<typeof paragraphsOf>[0] = {
  number: 1,
  id: 'document-1',
  file: null,
  kind: 'propose',
  direction: 'incoming',
  at: '2026-01-12T09:00:00.000Z',
  period: null,
  mailKind: null,
  party: { organisation: null, person: null, address: null, role: null },
  content: {},
};
