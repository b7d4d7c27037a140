/** Acts that undo another are told in words of their own. */
import { expect, test } from 'vitest';
import { undoingWords } from '../../words/history/undoing-words.ts';
import { happeningInWords } from '../../words/history-words.ts';

test.each(Object.entries(undoingWords.sv))('%s: %s', (key, said) => {
  const [what = '', outcome] = key.split('/');
  expect(happeningInWords(what, {}, 'sv', outcome)).toBe(said);
  expect(happeningInWords(what, {}, 'sv')).not.toBe(said);
  expect(happeningInWords(what, {}, 'en', outcome)).toBe(undoingWords.en[key]);
  expect(happeningInWords(what, {}, 'sv', 'something else')).toBe(happeningInWords(what, {}, 'sv'));
});
