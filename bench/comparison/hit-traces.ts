/** What one life at HIT leaves behind and asks of its databases, whatever the machine: the whole program runs in this process, so that its SQL is seen. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHit } from '../../composition/run-hit.ts';
import { loadPlanOnce } from '../../plan/load-plan-once.ts';
import { statementRecorder } from '../../test/support/db/recorded-statements.ts';
import { personAt } from '../../test/support/server/running-hit.ts';
import { noLimits, testConfig } from '../../test/support/server/test-binary.ts';
import { planActivityWorkflowId } from '../../workflows/messages.ts';
import type { Size } from '../cost/history-size.ts';
import { historySize } from '../cost/history-size.ts';
import { hitEnvironment, leaveOneCoordinator, peopleAt } from './hit-people.ts';
import type { Post } from './post.ts';
import { markOf } from './post.ts';
import { mailsOfLife } from './the-life.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

export async function tracesOfHit(post: Post): Promise<{ history: Size; statements: number; mails: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-traces-'));
  const config = testConfig({ ...noLimits, ...hitEnvironment(post.url), DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: '' });
  const program = await runHit(config, { log: quiet, say: () => {}, prepare: (parts) => loadPlanOnce({ ...parts, say: () => {} }) });
  try {
    await leaveOneCoordinator(program.db);
    const personOf = (email: string) => personAt(program.url, dataDir, email);
    await (await personOf('coordinator@lansstyrelsen.example')).put('/mail-gate', { open: true, reason: 'Ett liv mäts.' });
    await post.rests();
    const people = peopleAt(personOf);
    const mark = markOf('traces', 1);
    let id = '';
    const statements = await statementRecorder(program.db).sentBy(async () => {
      id = await people.propose(mark);
      await people.goOn(id);
      await post.come(mark, mailsOfLife);
    });
    const { ofLife } = await historySize(program.client, planActivityWorkflowId(id));
    await post.rests();
    return { history: ofLife, statements: statements.length, mails: post.seen(mark) };
  } finally {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
