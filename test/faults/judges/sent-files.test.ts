/** What counts as a file that was lost, doubled, or made of something else than was sent. */
import { expect, test } from 'vitest';
import type { Call } from '../clients/call.ts';
import { troubleWithFiles } from './sent-files.ts';

const call = (outcome: Call['outcome'], change: Partial<Call> = {}): Call => ({
  key: 'key-1',
  method: 'POST',
  path: '/min-organisation/life-1/P1/rapport/filer',
  person: 'anna@county.example',
  outcome,
  status: null,
  fileHash: 'file-1',
  sentAt: 0,
  endedAt: 1,
  ...change,
});
const cut = call('unknown', { isCut: true });

test.each<[string, Call[], string[], RegExp]>([
  ['taken, and gone', [call('ok')], [], /no row tells of it/],
  ['sent again, and there twice', [call('unknown'), call('ok')], ['file-1', 'file-1'], /lies there 2 times/],
  ['cut off, and there', [cut], ['file-1'], /never sent whole/],
  ['a part of a file, kept as one of its own', [cut, call('ok')], ['file-1', 'part-of-it'], /nobody has sent the file part-of-it/],
])('found: %s', (_what, calls, stored, said) => {
  expect(troubleWithFiles(calls, stored).join('\n')).toMatch(said);
});

test.each<[string, Call[], string[]]>([
  ['cut off, then taken', [cut, call('ok')], ['file-1']],
  ['cut off, and not there', [cut], []],
  ['unknown, and there', [call('unknown')], ['file-1']],
  ['refused', [call('refused')], []],
])('sound: %s', (_what, calls, stored) => {
  expect(troubleWithFiles(calls, stored)).toEqual([]);
});
