/** The life by hand: tables in PostgreSQL, and for each mail a job of graphile-worker that is written in the command's own transaction. */
import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import { z } from 'zod';
import { theLife } from '../the-life.ts';
import { answerWith } from './answering.ts';
import { countStatements, ownPostgres } from './own-postgres.ts';
import { plainMailer } from './plain-mail.ts';

const [, , smtpUrl = ''] = process.argv;
const mailsAtOnce = 10;

const statements = countStatements();
const postgres = await ownPostgres();
const mailer = plainMailer(smtpUrl);
const pool = new pg.Pool({ connectionString: postgres.url, max: 20 });
const broken = (error: Error): void => void process.stderr.write(`${error}\n`);
pool.on('error', broken).on('connect', (client) => client.on('error', broken));
await pool.query('create table lives (id text primary key, seq integer not null)');
await pool.query(
  'create table steps (life text references lives, seq integer, command text not null, at timestamptz not null default now(), primary key (life, seq))',
);

const mail = z.object({ mark: z.string(), subject: z.string() });
const worker = await run({
  pgPool: pool,
  concurrency: mailsAtOnce,
  noHandleSignals: true,
  logger: new Logger(() => () => {}),
  taskList: {
    async mail(payload) {
      const { mark, subject } = mail.parse(payload);
      await mailer.send(mark, subject);
    },
    due: async () => {},
  },
});

async function command(mark: string, number: number): Promise<void> {
  const { what, mails, dueAfterDays } = theLife.commands[number] ?? theLife.proposal;
  const client = await pool.connect();
  try {
    await client.query('begin');
    if (number === 0) await client.query('insert into lives values ($1, 0)', [mark]);
    await client.query('select seq from lives where id = $1 for update', [mark]);
    await client.query('insert into steps (life, seq, command) values ($1, $2, $3)', [mark, number + 1, what]);
    await client.query('update lives set seq = $2 where id = $1', [mark, number + 1]);
    const due = `select graphile_worker.add_job('due', $1::json, job_key := $2, run_at := now() + make_interval(days => $3))`;
    await client.query(due, [JSON.stringify({ mark }), mark, dueAfterDays]);
    for (let one = 0; one < mails; one += 1) await client.query(`select graphile_worker.add_job('mail', $1::json)`, [JSON.stringify({ mark, subject: what })]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

answerWith({
  processes: [postgres.pid],
  command,
  statements,
  async stop() {
    await worker.stop();
    mailer.close();
    await pool.end();
    await postgres.stop();
  },
});
