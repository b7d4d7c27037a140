/** What one life at HIT leaves behind and asks of its databases, whatever the machine: the whole program runs in this process, so that its SQL is seen. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from '../../composition/open-program.ts';
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

export interface HitTraces {
  history: Size;
  statements: number;
  mails: number;
}

const measuredLives = 3;

/** Of several lives the one that asked for least: a machine that is busy adds what the program does beside, and a workflow task or two. */
export async function tracesOfHit(post: Post): Promise<HitTraces> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-traces-'));
  const config = testConfig({ ...noLimits, ...hitEnvironment(post.url), DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: '' });
  let program: Program | undefined;
  try {
    program = await runHit(config, { log: quiet, say: () => {}, prepare: (parts) => loadPlanOnce({ ...parts, say: () => {} }) });
    await leaveOneCoordinator(program.db);
    const { url } = program;
    const personOf = (email: string) => personAt(url, dataDir, email);
    await (await personOf('coordinator@lansstyrelsen.example')).put('/mail-gate', { open: true, reason: 'Ett liv mäts.' });
    await post.rests();
    const people = peopleAt(personOf);
    const recorder = statementRecorder(program.db);
    let found: HitTraces | undefined;
    for (let number = 0; number <= measuredLives; number += 1) {
      const mark = markOf('traces', number);
      let id = '';
      const sent = await recorder.sentBy(async () => {
        id = await people.propose(mark);
        await people.goOn(id);
        await post.come(mark, mailsOfLife);
      });
      const { ofLife } = await historySize(program.client, planActivityWorkflowId(id));
      await post.rests();
      // The first finds nothing prepared.
      if (number > 0) found = least(found, { history: ofLife, statements: sent.length, mails: post.seen(mark) });
    }
    if (!found) throw new Error('no life was measured');
    return found;
  } finally {
    await program?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const least = (one: HitTraces | undefined, other: HitTraces): HitTraces => ({
  ...other,
  history: one && one.history.events < other.history.events ? one.history : other.history,
  statements: Math.min(one?.statements ?? other.statements, other.statements),
});
