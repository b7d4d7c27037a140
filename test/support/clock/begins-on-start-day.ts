/** Lives that begin on another day than today: each workflow begins bare, owing nothing, and its time is moved before anything is put forward. */
import type { Client } from '@temporalio/client';
import type { LifecycleGateway } from '../../../api/engine/lifecycle-gateway.ts';
import type { RunSettings } from '../../../api/engine/lifecycle-runs.ts';
import type { CommandName } from '../../../workflows/domain/commands.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { LifeStart } from '../../../workflows/messages.ts';
import { planActivityWorkflowId, workflowTypes } from '../../../workflows/messages.ts';
import { skipTimeTo } from '../server/time-skipping.ts';

/** What a life begins with when its proposal or import is still to come. */
const bareStart = (id: string): LifeStart => ({ id, knows: 'position' });

interface Beginnings {
  client: Client;
  settings: RunSettings;
  /** When lives begin; one that has passed meanwhile is now. */
  at: Instant;
  /** Whether a worker is there. What is put forward without one is left to the gateway alone: whether it begins a life is what such a test is about. */
  hasWorkers: () => boolean;
}

/** The gateway of lives that begin at an instant to come; all else goes through as it is. */
export function beginningAt({ client, settings, at, hasWorkers }: Beginnings, gateway: LifecycleGateway): LifecycleGateway {
  const begun = new Map<string, Promise<void>>();

  /** The run waits for its instant before its first task: its own clock has never shown another day. */
  async function beginBare(planActivity: string): Promise<void> {
    const workflowId = planActivityWorkflowId(planActivity);
    await client.workflow.start(workflowTypes.life, {
      workflowId,
      ...settings,
      args: [bareStart(planActivity)],
      // Begun already, by a test that has a start of its own: that run is the one.
      workflowIdConflictPolicy: 'USE_EXISTING',
      startDelay: Math.max(Date.parse(at) - Date.now(), 0),
    });
    await skipTimeTo(client, workflowId, at);
  }

  /** Once for each life, also where the same proposal is sent many times at once. */
  async function begin({ name, planActivity }: { name: CommandName; planActivity: string }): Promise<void> {
    if (name !== 'propose' && name !== 'import') return;
    const beginning = begun.get(planActivity) ?? (hasWorkers() ? beginBare(planActivity) : Promise.resolve());
    begun.set(planActivity, beginning);
    await beginning;
  }

  return {
    ...gateway,
    async execute(command) {
      await begin(command);
      return gateway.execute(command);
    },
    async deliver(row) {
      await begin(row);
      return gateway.deliver(row);
    },
  };
}
