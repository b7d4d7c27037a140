/** How many whole answers of HTTP/1.1 stand in what a client has heard. */

const headEnd = '\r\n\r\n';

export function wholeAnswers(heard: Buffer): number {
  let count = 0;
  for (let at = 0; ; count += 1) {
    const end = endOfAnswer(heard, at);
    if (end === undefined) return count;
    at = end;
  }
}

/** Where the answer that begins at a byte ends; undefined where not all of it has come. */
function endOfAnswer(heard: Buffer, from: number): number | undefined {
  const found = heard.indexOf(headEnd, from);
  if (found < 0) return undefined;
  const head = heard.toString('latin1', from, found);
  const body = found + headEnd.length;
  if (/^transfer-encoding: *chunked$/im.test(head)) return endOfChunks(heard, body);
  const end = body + Number(/^content-length: *(\d+)$/im.exec(head)?.[1] ?? 0);
  return end <= heard.length ? end : undefined;
}

function endOfChunks(heard: Buffer, from: number): number | undefined {
  for (let at = from; ; ) {
    const line = heard.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(heard.toString('latin1', at, line), 16);
    at = line + 2 + size + 2;
    if (at > heard.length) return undefined;
    if (size === 0) return at;
  }
}
