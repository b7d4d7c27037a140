/** Open data as a program keeps it: built by another process, once for all who read it, and never as it was before something was taken away. */

import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { Feed } from 'feed';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keepOpenData } from '../../../api/engine/open-data-keeper.ts';
import { buildOpenData, openDataFiles } from '../../../api/web/public/files/build-open-data.ts';
import type { OpenDataProcess } from '../../../composition/open-data-process.ts';
import { openDataProcess } from '../../../composition/open-data-process.ts';
import { inSnapshot } from '../../../db/engine/connection.ts';
import { publicChangeSince } from '../../../db/public/public-state-read-model.ts';
import { savePlan } from '../../../db/registers/plan-store.ts';
import { approvedPeriod, own } from '../../support/http/api-world.ts';
import type { PageWorld } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const settings = { publicUrl: 'http://127.0.0.1', contactAddress: 'hit@lansstyrelsen.example' };
const ownFunder = 'lansstyrelsen-norrbotten';
const paths = openDataFiles.map(({ path }) => path);

/** Of the program under test, which has begun before its database is known. */
let builder: OpenDataProcess;
let builds = 0;
let failing: Error | undefined;
const world: PageWorld = worldForAll(() =>
  startPageWorld({
    openData: keepOpenData({
      async build() {
        builds += 1;
        if (failing) throw failing;
        return builder.build();
      },
      changeSince: (state) => inSnapshot(world.db, (trx) => publicChangeSince(trx, state)),
      complain: () => {},
    }),
  }),
);
beforeAll(async () => {
  await savePlan(world.db, { id: 'plan', facts: { title: 'Planen', coordinatedBy: ownFunder } });
  builder = openDataProcess({ database: { url: world.url }, ...settings });
});
afterAll(() => builder.close());

interface Sent {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** As it goes over the wire: nothing is unpacked on the way. */
async function sent(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Sent> {
  const asked = httpRequest(new URL(path, world.address), { headers, method });
  asked.end();
  const [response]: IncomingMessage[] = await once(asked, 'response');
  const pieces: Buffer[] = [];
  for await (const piece of response ?? []) pieces.push(piece);
  return { status: response?.statusCode, headers: response?.headers ?? {}, body: Buffer.concat(pieces) };
}
const gzip = { 'accept-encoding': 'gzip' };
const pure = () => buildOpenData(world.db, { ...settings, ownFunder }, new Date().toISOString());

const publication = `/api/v1/plan-activities/${own}/reports/${approvedPeriod}/publication`;
const publish = (summary: string) => world.request('coordinator', 'POST', publication, { summary, participants: false });
const withdraw = () => world.request('coordinator', 'POST', `${publication}/withdrawal`, { reason: 'Fel.' });

describe('a file of open data', () => {
  test('is byte for byte what the builders write, packed for who takes it and as it is for who does not', async () => {
    const { files } = await pure();
    for (const path of paths) {
      const [packed, plain] = [await sent(path, gzip), await sent(path)];
      const content = Buffer.from(gunzipSync(files.get(path)?.gzipped ?? new Uint8Array()));
      expect([path, plain.status, plain.body.equals(content), gunzipSync(packed.body).equals(content)]).toEqual([path, 200, true, true]);
      expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['gzip', undefined]);
      for (const { headers, body } of [packed, plain]) {
        expect(headers.vary).toContain('Accept-Encoding');
        expect(headers['content-length']).toBe(String(body.length));
        expect(headers['content-type']).toBe(files.get(path)?.type);
      }
    }
  });

  test('is not written by the process that answers people: there its builder may be broken', async () => {
    const broken = vi.spyOn(Feed.prototype, 'atom1').mockImplementation(() => {
      throw new Error('built where people are answered');
    });
    const asked: string[] = [];
    const note = ({ sql }: { sql: string }) => asked.push(sql);
    await publish('EN-ANNAN-PROCESS.');
    world.db.on('query', note);
    const feed = await sent('/planen/atom.xml');
    world.db.off('query', note);
    await expect(pure()).rejects.toThrow('built where people are answered');
    broken.mockRestore();
    expect([feed.status, feed.body.toString().includes('EN-ANNAN-PROCESS.')]).toEqual([200, true]);
    // The way to these is the record and nothing else.
    expect(asked.filter((sql) => /plan_activities|published_results|plan_terms/.test(sql))).toEqual([]);
    await withdraw();
  });

  test('is built once for many who ask at once, whatever file they ask for', async () => {
    await publish('EN-GÅNG.');
    const before = builds;
    const all = await Promise.all([...paths, ...paths, ...paths].map((path) => sent(path, gzip)));
    expect([new Set(all.map(({ status }) => status)), builds - before]).toEqual([new Set([200]), 1]);
    await withdraw();
  });

  test('shows a result to the first who asks after it was published, and to nobody after it was taken back', async () => {
    const shown = async () => {
      const all = await Promise.all(['/planen.json', '/planen.csv', '/planen-resultat.csv', '/planen/atom.xml'].map((path) => sent(path)));
      return all.map(({ body }) => body.toString().includes('NU-SYNS-DET.'));
    };
    expect(await shown()).toEqual([false, false, false, false]);
    expect((await publish('NU-SYNS-DET.')).status).toBe(201);
    expect(await shown()).toEqual([true, true, true, true]);
    expect((await withdraw()).status).toBe(200);
    expect(await shown()).toEqual([false, false, false, false]);
  });

  test('has a strong ETag of its content, one for each way it is sent: who has it gets 304, until it is another', async () => {
    const path = '/planen.json';
    const [packed, plain, head] = [await sent(path, gzip), await sent(path), await sent(path, {}, 'HEAD')];
    const [tag, plainTag] = [String(packed.headers.etag), String(plain.headers.etag)];
    expect(tag).toMatch(/^"[^"]+"$/);
    expect(plainTag).toMatch(/^"[^"]+"$/);
    expect(tag).not.toBe(plainTag);
    expect([head.status, head.headers.etag, head.headers['content-length'], head.body.length]).toEqual([200, plainTag, String(plain.body.length), 0]);
    for (const asked of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await sent(path, { ...gzip, 'if-none-match': asked });
      expect([asked, again.status, again.headers.etag, again.body.length]).toEqual([asked, 304, tag, 0]);
    }
    expect((await sent(path, { ...gzip, 'if-none-match': plainTag })).status).toBe(200);
    await publish('ANNAT-INNEHÅLL.');
    expect((await sent(path, { ...gzip, 'if-none-match': tag })).status).toBe(200);
    await withdraw();
    expect((await sent(path, { ...gzip, 'if-none-match': tag })).status).toBe(304);
  });

  test('that cannot be built is answered by 503 with when to ask again, and is there for the next who asks', async () => {
    failing = new Error('no memory');
    await publish('FÖRST-INTE.');
    const refused = await sent('/planen.json');
    failing = undefined;
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([503, true]);
    expect((await sent('/planen.json')).body.toString()).toContain('FÖRST-INTE.');
    await withdraw();
  });

  test('is refused to a network that asks far too often, noted once, and counted without a write', async () => {
    const writes: string[] = [];
    const note = ({ sql }: { sql: string }) => /^(insert|update|delete)/i.test(sql) && writes.push(sql);
    world.db.on('query', note);
    const statuses: (number | undefined)[] = [];
    while (statuses.length < 1_100 && statuses.at(-1) !== 429) statuses.push((await sent('/planen-mal.csv', gzip, 'HEAD')).status);
    world.db.off('query', note);
    expect([statuses.at(0), statuses.at(-1), statuses.length > 900]).toEqual([200, 429, true]);
    expect(writes.filter((sql) => !sql.includes('security_log'))).toEqual([]);
    expect((await sent('/planen.json', gzip)).status).toBe(200);
  });
});

describe('the process that builds', () => {
  test('says why it could not', async () => {
    const away = openDataProcess({ database: { url: '/nowhere/hit.sqlite' }, ...settings });
    await expect(away.build()).rejects.toThrow('There is no database at /nowhere/hit.sqlite');
    await away.close();
  });

  test('ends with the program, also while it builds, and none begins after that', async () => {
    const ending = openDataProcess({ database: { url: world.url }, ...settings });
    const building = expect(ending.build()).rejects.toThrow('has died');
    await ending.close();
    await building;
    await expect(ending.build()).rejects.toThrow('the program is ending');
  });
});
