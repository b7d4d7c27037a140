/** What counts as a whole answer of HTTP: whether a client hung up before it goes by that. */
import { expect, test } from 'vitest';
import { wholeAnswers } from './whole-answers.ts';

const sized = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello';
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n';
const bodiless = 'HTTP/1.1 303 See Other\r\nLocation: /\r\n\r\n';

test.each([
  ['nothing', '', 0],
  ['half a head', 'HTTP/1.1 200 OK\r\nContent-Le', 0],
  ['a head whose body is still to come', sized.slice(0, -5), 0],
  ['all but a byte', sized.slice(0, -1), 0],
  ['a body of its length', sized, 1],
  ['chunks without their end', chunked.slice(0, -2), 0],
  ['chunks', chunked, 1],
  ['no body', bodiless, 1],
  ['several, the last one cut off', sized + chunked + bodiless + sized.slice(0, -2), 3],
])('%s', (_what, heard, count) => {
  expect(wholeAnswers(Buffer.from(heard))).toBe(count);
});
