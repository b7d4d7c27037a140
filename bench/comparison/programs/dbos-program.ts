/** The life with DBOS on PostgreSQL: one workflow a life that receives its commands, a step that records each, a workflow for each mail. */
import { DBOS } from '@dbos-inc/dbos-sdk';
import { theLife } from '../the-life.ts';
import { answerWith } from './answering.ts';
import { countStatements, ownPostgres } from './own-postgres.ts';
import { plainMailer } from './plain-mail.ts';

const [, , smtpUrl = ''] = process.argv;
const answersWithinSeconds = 60;
const daySeconds = 86_400;

const statements = countStatements();
const postgres = await ownPostgres();
const mailer = plainMailer(smtpUrl);
const answerTo = (number: number) => `answer-${number}`;

const sendMail = DBOS.registerWorkflow(async (mark: string, subject: string) => DBOS.runStep(() => mailer.send(mark, subject), { name: 'send' }), {
  name: 'sendMail',
});

const life = DBOS.registerWorkflow(
  async (mark: string) => {
    let dueAfterDays = theLife.proposal.dueAfterDays;
    for (;;) {
      const number = await DBOS.recv<number>('command', dueAfterDays * daySeconds);
      const command = theLife.commands[number ?? 0];
      if (number === null || !command) return;
      await DBOS.runStep(async () => {}, { name: 'record' });
      dueAfterDays = command.dueAfterDays;
      for (let mail = 0; mail < command.mails; mail += 1) await DBOS.startWorkflow(sendMail)(mark, command.what);
      await DBOS.setEvent(answerTo(number), number);
    }
  },
  { name: 'life' },
);

DBOS.setConfig({ name: 'comparison', systemDatabaseUrl: postgres.url.replace(/\/postgres$/, '/dbos_comparison'), logLevel: 'error' });
await DBOS.launch();

answerWith({
  processes: [postgres.pid],
  async command(mark, number) {
    if (number === 0) await DBOS.startWorkflow(life, { workflowID: mark })(mark);
    await DBOS.send(mark, number, 'command');
    if ((await DBOS.getEvent<number>(mark, answerTo(number), answersWithinSeconds)) !== number) throw new Error(`no answer to command ${number} of ${mark}`);
  },
  statements,
  async stop() {
    mailer.close();
    await DBOS.shutdown({ workflowCompletionTimeoutMS: 0 });
    await postgres.stop();
  },
});
