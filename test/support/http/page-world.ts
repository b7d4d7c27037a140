/** The pages over the world of `api-world.ts`, and browsers that ask for them: each keeps its cookies, follows no redirect by itself, and posts forms with their token. */

import type { AppDependencies } from '../../../api/app.ts';
import { formToken } from '../../../api/web/browser/form-token.ts';
import { beginSession } from '../../../db/people/session-store.ts';
import { emptySqlite } from '../db/databases.ts';
import type { ApiWorld, Who } from './api-world.ts';
import { startApiWorld } from './api-world.ts';
import type { PagePost } from './page-post.ts';
import { pagePost } from './page-post.ts';

export interface Page {
  status: number;
  headers: Headers;
  html: string;
  /** What a reader sees, tags and runs of white space taken out. */
  text: string;
  title: string;
  /** Path that it sends the browser on to, if it does. */
  leadsTo: string | null;
}

export type FormFields = Record<string, string | string[]>;

export interface TestBrowser {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Page>;
  /** Posts a form with the browser's token, unless the fields name another; an empty header is left out. */
  post(path: string, fields?: FormFields, headers?: Record<string, string>): Promise<Page>;
  /** Posts a form with files, as `multipart/form-data`. */
  upload(path: string, fields: FormFields, files: { field: string; name: string; bytes: Uint8Array }[], headers?: Record<string, string>): Promise<Page>;
}

export interface PageWorld extends ApiWorld {
  /** Somebody who is signed in, or nobody. */
  browser(who?: Who | null): Promise<TestBrowser>;
  /** Secret of a new session of somebody. */
  sessionOf(who: Who): Promise<string>;
  /** What pages have asked to be mailed. */
  post: PagePost;
}

/** @param sessionMinutes how long ago people have signed in when they come */
export async function startPageWorld(options: Partial<AppDependencies> = {}, sessionMinutes = 0, empty = emptySqlite): Promise<PageWorld> {
  const world = await startApiWorld(options, empty);
  const prefix = options.publicUrl?.startsWith('https:') ? '__Host-' : '';
  const sessionOf: PageWorld['sessionOf'] = (who) =>
    beginSession(world.db, { person: world.ids[who], idToken: null }, new Date(Date.now() - sessionMinutes * 60_000).toISOString());
  const browser: PageWorld['browser'] = async (who = null) => {
    const cookies = new Map<string, string>();
    if (who) cookies.set(`${prefix}hit-session`, await sessionOf(who));
    return browserAt(world.address, cookies, prefix);
  };
  const post = pagePost(world.db);
  const stop = async () => {
    await post.close();
    await world.stop();
  };
  return { ...world, browser, sessionOf, post, stop };
}

/** A browser at an address. @param prefix of the cookies' names, `__Host-` over https */
export function browserAt(address: string, cookies = new Map<string, string>(), prefix = ''): TestBrowser {
  const send = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, address), {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...(init.headers as Record<string, string> | undefined) },
    });
    for (const set of response.headers.getSetCookie()) keep(cookies, set);
    return pageOf(response);
  };
  const tokenOf = () => {
    const secret = cookies.get(`${prefix}hit-session`) ?? cookies.get(`${prefix}hit-form`);
    return secret === undefined ? '' : formToken(secret);
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post(path, fields = {}, headers = {}) {
      const body = new URLSearchParams(pairs({ _csrf: tokenOf(), ...fields }));
      const all = Object.entries({ 'sec-fetch-site': 'same-origin', ...headers }).filter(([, value]) => value !== '');
      return send(path, { method: 'POST', body, headers: Object.fromEntries(all) });
    },
    upload(path, fields, files, headers = {}) {
      const body = new FormData();
      for (const [name, value] of pairs({ _csrf: tokenOf(), ...fields })) body.append(name, value);
      for (const { field, name, bytes } of files) body.append(field, new Blob([new Uint8Array(bytes)]), name);
      return send(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });
    },
  };
}

const pairs = (fields: FormFields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]));

function keep(cookies: Map<string, string>, header: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
  if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(header)) cookies.delete(name);
  else cookies.set(name, value);
}

async function pageOf(response: Response): Promise<Page> {
  const html = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    html,
    text: plain(html.replace(/<head>.*?<\/head>/s, '')),
    title: plain(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''),
    leadsTo: response.headers.get('location'),
  };
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
