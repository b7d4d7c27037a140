/** A gateway without an engine: every command is stored as by the program, and recorded at once by the activities' own code. */

import type { Knex } from 'knex';
import { recordStep } from '../../../activities/recording/record-step.ts';
import type { Gateway } from '../../../api/engine/gateway.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { findCommand } from '../../../db/lives/command-read-model.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { referenceTo } from '../../../workflows/domain/commands.ts';
import { writeTestMails } from '../builders/test-mail-settings.ts';

/** @param db asked for when the first command comes */
export function recordingGateway(db: () => Knex): Pick<Gateway, 'execute' | 'ready'> {
  return {
    async execute(stored) {
      await insertCommand(db(), stored);
      const { id, planActivity, command } = stored;
      const seq = ((await findPlanActivity(db(), planActivity))?.seq ?? 0) + 1;
      const at = await databaseClock(db());
      const result = await recordStep(db(), writeTestMails, { planActivity, seq, step: { command: referenceTo(command) }, at });
      if ('refused' in result) return { refusal: result.refused };
      const row = await findCommand(db(), id);
      return { status: row?.responseStatus ?? 0, body: row?.response ?? null };
    },
    ready: async () => ({ ok: true, checks: {} }),
  };
}
