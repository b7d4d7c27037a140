/** Asks a running program, one request after the other, and takes the time until the last byte. */
import { Agent, get } from 'node:http';
import type { AskedRead } from './asked-reads.ts';
import type { Reader, Served } from './served.ts';

export interface Answer {
  status: number;
  text: string;
  link: string;
  ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
export const hangUp = (): void => agent.destroy();

/** @param path with its query */
export function ask({ address, headers }: Served, reader: Reader, path: string, more: Record<string, string> = {}): Promise<Answer> {
  const own = path.startsWith('/api/') ? headers[reader].api : { accept: 'text/html', ...headers[reader].pages };
  const begun = performance.now();
  return new Promise((answered, failed) => {
    get(address + path, { agent, headers: { ...own, ...more } }, (response) => {
      const pieces: Buffer[] = [];
      response
        .on('data', (piece: Buffer) => pieces.push(piece))
        .once('end', () =>
          answered({
            status: response.statusCode ?? 0,
            text: Buffer.concat(pieces).toString(),
            link: String(response.headers.link ?? ''),
            ms: performance.now() - begun,
          }),
        );
    }).once('error', failed);
  });
}

/** @returns the path that a read has in this plan; undefined where this reader has no such page */
export async function pathOf(served: Served, reader: Reader, { path, page }: AskedRead): Promise<string | undefined> {
  const first = await ask(served, reader, path);
  if (first.status !== 200) return undefined;
  if (page === 'first') return path;
  const pages = pagesIn(first, path);
  if (pages < 3) return undefined;
  const numbered = (number: number) => `${path}${path.includes('?') ? '&' : '?'}${path.startsWith('/api/') ? 'page' : 'sida'}=${number}`;
  if (page === 'last') return numbered(pages);
  return nextIn(await ask(served, reader, numbered(Math.floor(pages / 2))));
}

function pagesIn({ text }: Answer, path: string): number {
  if (!path.startsWith('/api/')) return Number(/Sida [\d\s]+ av ([\d\s ]+)/.exec(text)?.[1]?.replaceAll(/\D/g, '') ?? 1);
  const { total, limit } = JSON.parse(text) as { total: number; limit: number };
  return Math.ceil(total / limit);
}

/** Where the page that follows is said to be: in a header, or by the last link that goes to a page. */
function nextIn({ link, text }: Answer): string | undefined {
  const inHeader = /<([^>]+)>; rel="next"/.exec(link)?.[1];
  return inHeader ?? [...text.matchAll(/href="([^"]*[?&;](?:sida|efter)=[^"]*)"/g)].at(-1)?.[1]?.replaceAll('&amp;', '&');
}

export const percentile = (times: number[], share: number): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
