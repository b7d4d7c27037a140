/**
 * A year and a half of the county's plan, lived through by its demo persons in the order of its days: what falls due is taken, and who owes something does it,
 * or does not, as `county-course.ts` says. Everything goes through the API, as people and programs send it.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { MailRefusal } from '../activities/mail-trouble.ts';
import type { OutgoingMail } from '../activities/mailer.ts';
import { createMailer } from '../activities/mailer.ts';
import { createApp } from '../api/app.ts';
import { openDatabase } from '../db/engine/connection.ts';
import type { Keyring } from '../db/keyring.ts';
import { keySource, signingKeysName } from '../db/keyring.ts';
import { openKeyring } from '../db/keyring-store.ts';
import { findPlanActivity } from '../db/life-read-model.ts';
import { migrate } from '../db/migrate.ts';
import { startLocalSmtpServer } from '../embedded/local-smtp-server.ts';
import { loadDemoPersons } from '../plan/demo-persons.ts';
import { importPlan } from '../plan/import-plan.ts';
import { loadRegisters } from '../plan/load-registers.ts';
import { readPlan } from '../plan/read-plan.ts';
import type { Person } from '../test/support/running-hit.ts';
import { personAt } from '../test/support/running-hit.ts';
import { addDays, dayOf, instantOf } from '../workflows/domain/instants.ts';
import type { Course } from './county-course.ts';
import { deadAddress, plannedCourses, proposals } from './county-course.ts';
import { propose, takeTurn } from './county-turns.ts';
import type { PastEngine } from './past-engine.ts';
import { pastEngine } from './past-engine.ts';

/** How long ago it begins, in days. */
const begun = 480;
const plan = join(import.meta.dirname, '../plan/hit-norrbotten.json');
const county = 'lansstyrelsen-norrbotten';
const hostname = 'hit.example';
const from = { name: 'Handlingsplanen HIT', address: 'hit@hit.example' };

interface Place {
  db: Knex;
  keyring: Keyring;
  engine: PastEngine;
  dataDir: string;
}

/** Fills an empty data folder. @returns ids of the activities by their titles */
export async function liveThrough(dataDir: string): Promise<Map<string, string>> {
  const today = dayOf(new Date().toISOString());
  const ago = (days: number) => instantOf(addDays(today, -days), '09:30');
  const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
  const post = await openPost(dataDir);
  try {
    await migrate(db);
    const keyring = await openKeyring(db, keySource({ file: join(dataDir, signingKeysName), variable: null }));
    const engine = pastEngine(db, { ...post, keyring }, ago(begun));
    const place = { db, keyring, engine, dataDir };
    await beginPlan(place);
    await liveOn(place, ago);
    await engine.passTo(new Date().toISOString());
    return new Map((await db('plan_activities').select('id', 'title')).map(({ id, title }) => [title, id] as [string, string]));
  } finally {
    await post.close();
    await db.destroy();
  }
}

/** Mails go to the program's own mailbox; one address takes none. */
async function openPost(dataDir: string) {
  const smtp = await startLocalSmtpServer({ folder: join(dataDir, 'mailbox') });
  const mailer = createMailer({ smtpUrl: smtp.url, from, replyTo: from.address, hostname });
  return {
    desk: { senderName: from.name, replyTo: from.address, hostname, publicUrl: 'http://localhost:3000' },
    mailer: {
      ...mailer,
      async send(mail: OutgoingMail) {
        if (mail.to.address === deadAddress) throw new MailRefusal('550 5.1.1 The mailbox does not exist');
        return mailer.send(mail);
      },
    },
    async close() {
      await smtp.close();
    },
  };
}

async function beginPlan({ db, engine }: Place): Promise<void> {
  const file = await readPlan(plan);
  await db.transaction(async (trx) => {
    await loadRegisters(trx, file);
    await loadDemoPersons(trx, file.organisations, engine.now());
  });
  const trouble = await importPlan({ db, gateway: engine.gateway, file, say: () => {} });
  if (trouble.length > 0) throw new Error(trouble.join('\n'));
}

/** Day after day until today, each life in turn. */
async function liveOn({ db, keyring, engine, dataDir }: Place, ago: (days: number) => string): Promise<void> {
  const { gateway } = engine;
  const quiet = () => {};
  const app = createApp({
    db,
    keyring,
    gateway,
    ownFunder: county,
    publicUrl: 'http://localhost:3000',
    contactAddress: from.address,
    mailHostname: hostname,
    gated: false,
    log: { info: quiet, error: quiet },
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const known = new Map<string, Promise<Person>>();
  const as = (email: string): Promise<Person> => {
    const person = known.get(email) ?? personAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, dataDir, email);
    known.set(email, person);
    return person;
  };
  const courses = new Map<string, Course>();
  const courseOf = async (id: string): Promise<Course> => {
    const found = courses.get(id) ?? plannedCourses[(await findPlanActivity(db, id))?.planRef ?? ''] ?? {};
    courses.set(id, found);
    return found;
  };
  try {
    for (let daysLeft = begun; daysLeft > 0; daysLeft -= 1) {
      await engine.passTo(ago(daysLeft));
      const at = engine.now();
      for (const proposal of proposals.filter(({ ago: day }) => day === daysLeft)) courses.set(await propose(proposal, { as, at }), proposal);
      for (const life of engine.lives()) await takeTurn(life, { course: await courseOf(life.id), as, at, daysLeft });
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
