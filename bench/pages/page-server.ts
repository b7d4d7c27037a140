/** A process of its own: the whole application over a large plan, beside an express page with nothing on it. Says on standard output where they are and what can be opened. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { beginSession } from '../../db/people/session-store.ts';
import { startVisitedWorld } from '../../test/support/browser/visited-world.ts';
import { allVisits } from '../../test/support/visits/all-visits.ts';
import { routeOf } from '../../test/support/visits/routes.ts';
import { seedManyLives } from './many-lives.ts';
import type { Offer, OpenedPage } from './offer.ts';

const world = await startVisitedWorld();
await seedManyLives(world.db, Number(process.argv[2]));
const empty = express()
  .get('/', (_request, response) => void response.type('html').send('<!doctype html><title>.</title>'))
  .listen(0, '127.0.0.1');
await once(empty, 'listening');
const offer: Offer = { application: world.address, empty: `http://127.0.0.1:${(empty.address() as AddressInfo).port}/`, pages: await pagesToOpen() };
process.stdout.write(`${JSON.stringify(offer)}\n`);
await once(process, 'SIGTERM');
empty.close();
await world.stop();

/** One address for each route that is a page, as the first reader of it sees it. */
async function pagesToOpen(): Promise<OpenedPage[]> {
  const found = new Map<string, OpenedPage>();
  for (const { path, as, writes, status = 200 } of await allVisits(world)) {
    const route = routeOf(path);
    if (!route || writes || status !== 200 || found.has(route)) continue;
    const cookie = as && `hit-session=${await beginSession(world.db, { person: world.ids[as], idToken: null }, new Date().toISOString())}`;
    const response = await fetch(world.address + path, { redirect: 'manual', headers: { accept: 'text/html', ...(cookie && { cookie }) } });
    if (response.status === 200) found.set(route, { route, path, ...(cookie && { cookie }) });
  }
  return [...found.values()];
}
