/** A process of its own: the application over the database that it is told of, with somebody of every role. Says on standard output where it is and who may come. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Knex } from 'knex';
import { createApp } from '../../api/app.ts';
import { keepOpenData } from '../../api/engine/open-data-keeper.ts';
import { openDataProcess } from '../../composition/open-data-process.ts';
import { inSnapshot, openDatabase, openReaders } from '../../db/engine/connection.ts';
import { beginSession } from '../../db/people/session-store.ts';
import { publicChangeSince } from '../../db/public/public-state-read-model.ts';
import type { PersonRole } from '../../db/registers/person-read-model.ts';
import { registerPerson } from '../../test/support/builders/register-entries.ts';
import { begun } from '../../test/support/builders/seeded-portfolio.ts';
import { testKeyring } from '../../test/support/builders/test-keyring.ts';
import { tokenForAll } from '../../test/support/http/test-token.ts';
import { organisationOf } from './fill-plan.ts';
import type { Reader, Served } from './served.ts';
import { readers } from './served.ts';

const database = { url: process.argv[2] ?? '' };
const db = await openDatabase(database);
const beside = openReaders(db, database);
const builder = openDataProcess({ database, publicUrl: 'http://127.0.0.1', contactAddress: 'hit@lansstyrelsen.example' });
const complain = (error: unknown) => console.error(error);
const app = createApp({
  db,
  keyring: testKeyring,
  gateway: { execute: () => Promise.reject(new Error('nothing is done here')), ready: async () => ({ ok: true, checks: {} }) },
  gated: true,
  log: { info() {}, warn() {}, error: (fields, message) => console.error(message, fields) },
  openData: keepOpenData({ build: builder.build, changeSince: (state) => inSnapshot(db, (trx) => publicChangeSince(trx, state)), complain }),
  ownFunder: 'lansstyrelsen-norrbotten',
  publicUrl: 'http://127.0.0.1',
  contactAddress: 'hit@lansstyrelsen.example',
  mailHostname: 'hit.example',
});
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
const served: Served = {
  address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  headers: Object.fromEntries(await Promise.all(readers.map(async (reader) => [reader, await headersOf(db, reader)]))) as Served['headers'],
};
process.stdout.write(`${JSON.stringify(served)}\n`);
await once(process, 'SIGTERM');
server.closeAllConnections();
server.close();
await builder.close();
await beside.close();
await db.destroy();

/** Made where it is not there yet: the server is started anew for each size of the plan. */
async function headersOf(knex: Knex, reader: Reader): Promise<Served['headers'][Reader]> {
  if (reader === 'everybody') return { api: {}, pages: {} };
  const places = reader === 'actor' ? { organisations: [organisationOf(7)] } : { roles: [reader satisfies PersonRole], organisations: [] };
  const person = await registerPerson(knex, { name: `Läsare ${reader}`, email: `${reader}@readers.example`, ...places }, begun);
  const session = await beginSession(knex, { person, idToken: null }, new Date().toISOString());
  return { api: { authorization: `Bearer ${await tokenForAll(knex, person, begun)}` }, pages: { cookie: `hit-session=${session}` } };
}
