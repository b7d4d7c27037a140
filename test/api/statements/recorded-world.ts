/** Pages and API over a database whose statements are recorded, on a day of its own: how much is asked of the database hangs on the day. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachmentFolder } from '../../../api/attachments/attachment-folder.ts';
import type { Gateway } from '../../../api/engine/gateway.ts';
import type { PageOperationDependencies } from '../../../api/operations/page-operation.ts';
import type { PlanImporter } from '../../../api/ports/plan-importer.ts';
import { letters } from '../../../api/web/letters.ts';
import { createPlanImporter } from '../../../embedded/create-plan-importer.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { shiftDateTo } from '../../support/clock/shifted-date.ts';
import type { StatementRecorder } from '../../support/db/recorded-statements.ts';
import { statementRecorder } from '../../support/db/recorded-statements.ts';
import { seedResources } from '../../support/http/operation-requests.ts';
import type { PageWorld } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { livesAtOnce } from '../../support/server/lives-at-once.ts';

export interface RecordedWorld {
  world: PageWorld;
  recorder: StatementRecorder;
  gateway: Gateway;
  /** What operations of pages stand on. */
  deps: PageOperationDependencies;
  stop(): Promise<void>;
}

/** An ordinary Monday, an hour after the lives of `pure-life.ts` begin: nothing is due in them. */
const begins = '2026-01-12T10:00:00.000Z';

export async function startRecordedWorld(): Promise<RecordedWorld> {
  shiftDateTo(begins);
  let lives: Pick<Gateway, 'execute'> | undefined;
  const gateway: Gateway = {
    execute: (command) => (lives ? lives.execute(command) : Promise.reject(new Error('no life has begun'))),
    ready: async () => ({ ok: true, checks: {} }),
  };
  const folder = await mkdtemp(join(tmpdir(), 'hit-test-'));
  const world = await startPageWorld({ gateway });
  const { db } = world;
  // On this day another body has the role than later: they have it whichever body does.
  await db('person_roles').update({ body: null });
  const recorder = statementRecorder(db);
  lives = livesAtOnce(db, recorder.unrecorded);
  await seedResources(world);
  // Who has used its token within the hour is not noted again.
  await db('tokens').update({ last_used_at: begins });
  const importer = createPlanImporter({ newPolicy: defaultPolicy, db, gateway, complain: () => {} });
  const deps: PageOperationDependencies = {
    db,
    gateway,
    ownFunder: 'lansstyrelsen-norrbotten',
    gated: true,
    keyring: testKeyring,
    attachments: attachmentFolder(folder),
    publicUrl: 'http://127.0.0.1',
    mailHostname: 'hit.example',
    letters,
    planImporter: triedAlready(importer),
  };
  return {
    world,
    recorder,
    gateway,
    deps,
    async stop() {
      await world.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whatever is claimed has been tried, and nothing begins: the lives of an import are recorded by themselves. */
const triedAlready = (importer: PlanImporter): PlanImporter => ({ ...importer, claim: () => 'hit-norrbotten', begin: () => {} });
