/**
 * The county under a clock that starts in the past: its register with the demo persons, who act through the API, and the local mailbox of the data folder. A
 * program that is started on the folder goes on from there: its start begins the workflows of the lives.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { MailRefusal } from '../../activities/mail-dispatch/mail-trouble.ts';
import type { Mailer, OutgoingMail } from '../../activities/mail-dispatch/mailer.ts';
import { createMailer } from '../../activities/mail-dispatch/mailer.ts';
import { createApp } from '../../api/app.ts';
import type { Shutdown } from '../../composition/shutdown.ts';
import { createShutdown } from '../../composition/shutdown.ts';
import { openDatabase, openReaders } from '../../db/engine/connection.ts';
import { keySource, signingKeysName } from '../../db/links/keyring.ts';
import { openKeyring } from '../../db/links/keyring-store.ts';
import { migrate } from '../../db/migrate.ts';
import { startLocalSmtpServer } from '../../embedded/mailbox/local-smtp-server.ts';
import { loadDemoPersons } from '../../plan/demo-persons.ts';
import { importPlan } from '../../plan/import-plan.ts';
import { loadRegisters } from '../../plan/load-registers.ts';
import { readPlan } from '../../plan/read-plan.ts';
import { openDataInside } from '../../test/support/http/open-data-inside.ts';
import type { Person } from '../../test/support/server/running-hit.ts';
import { personAt } from '../../test/support/server/running-hit.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { PastEngine } from './past-engine.ts';
import { pastEngine } from './past-engine.ts';

const planFile = join(import.meta.dirname, '../../plan/hit-norrbotten.json');
const hostname = 'hit.example';
const from = { name: 'Handlingsplanen HIT', address: 'hit@hit.example' };

export interface PastCounty {
  db: Knex;
  engine: PastEngine;
  /** A demo person, with a token. */
  as(email: string): Promise<Person>;
  /** Imports the county's plan at the engine's present instant. @throws Error naming what could not be imported */
  importPlan(): Promise<void>;
  close(): Promise<void>;
}

export interface PastCountyOptions {
  begins: Instant;
  /** Where links in mails lead; absent: where `npm start` answers by default. */
  publicUrl?: string;
  /** An address that no server takes mail for. */
  deadAddress?: string;
  /** The database's clock instead of its own, for tests on another day. */
  clock?: () => Instant;
}

/** @param dataDir an empty data folder */
export async function openPastCounty(dataDir: string, options: PastCountyOptions): Promise<PastCounty> {
  const shutdown = createShutdown((what, error) => console.error(what, error));
  try {
    return await open(dataDir, options, shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function open(
  dataDir: string,
  { begins, publicUrl = 'http://localhost:3000', deadAddress, clock }: PastCountyOptions,
  shutdown: Shutdown,
): Promise<PastCounty> {
  const url = join(dataDir, 'hit.sqlite');
  const db = await openDatabase({ url, ...(clock && { clock }) });
  shutdown.add('database', () => db.destroy());
  const readers = openReaders(db, { url });
  shutdown.add('readers of the database', () => readers.close());
  await migrate(db);
  const keyring = await openKeyring(db, keySource({ file: join(dataDir, signingKeysName), variable: null }));
  const smtp = await startLocalSmtpServer({ folder: join(dataDir, 'mailbox') });
  shutdown.add('local SMTP server', () => smtp.close());
  const mailer = createMailer({ smtpUrl: smtp.url, from, replyTo: from.address, hostname });
  const mailSettings = { senderName: from.name, replyTo: from.address, hostname, publicUrl, digest: 'never' as const };
  const engine = pastEngine(db, { mailSettings, keyring, mailer: deadAddress === undefined ? mailer : refusing(mailer, deadAddress) }, begins);

  const file = await readPlan(planFile);
  await db.transaction(async (trx) => {
    await loadRegisters(trx, file);
    await loadDemoPersons(trx, file.organisations, engine.now());
  });
  const quiet = () => {};
  const settings = { ownFunder: file.plan.coordinatedBy, publicUrl, contactAddress: from.address };
  const app = createApp({
    ...settings,
    db,
    keyring,
    gateway: engine.gateway,
    openData: openDataInside(db, settings),
    mailHostname: hostname,
    gated: false,
    log: { info: quiet, warn: quiet, error: quiet },
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  shutdown.add('API', () => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const known = new Map<string, Promise<Person>>();
  return {
    db,
    engine,
    as(email) {
      const person = known.get(email) ?? personAt(address, dataDir, email);
      known.set(email, person);
      return person;
    },
    async importPlan() {
      const trouble = await importPlan({ db, gateway: engine.gateway, file, say: quiet });
      if (trouble.length > 0) throw new Error(trouble.join('\n'));
    },
    close: shutdown.run,
  };
}

/** Mails go to the program's own mailbox; one address takes none. */
const refusing = (mailer: Mailer, address: string): Mailer => ({
  ...mailer,
  async send(mail: OutgoingMail, ...rest) {
    if (mail.to.address === address) throw new MailRefusal('550 5.1.1 The mailbox does not exist');
    return mailer.send(mail, ...rest);
  },
});
