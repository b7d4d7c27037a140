/**
 * A life whose time is skipped, driven through the gateway as the API drives it. It begins on a chosen day, so that every measurement meets the same calendar.
 */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { LifecycleGateway } from '../../api/engine/lifecycle-gateway.ts';
import { planActivityIdOf } from '../../api/operations/command-id.ts';
import { commandOf } from '../../test/support/builders/command-content.ts';
import { skipTime } from '../../test/support/server/time-skipping.ts';
import type { CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { LifeStart } from '../../workflows/messages.ts';
import { planActivityWorkflowId, workflowTypes } from '../../workflows/messages.ts';

export interface SkippedLife {
  id: string;
  workflowId: string;
  /** @throws Error where the command is not taken at once */
  send<N extends CommandName>(name: N, input: CommandInputs[N], body: object): Promise<void>;
  /** Lets time pass up to an instant of the life's own clock. @throws RangeError for one that has passed */
  skipTo(instant: Instant): Promise<void>;
}

/** Starts a life that owes nothing yet, lets time pass until it is `at` for it, and puts it forward then. */
export async function proposeAt(
  { client, gateway, taskQueue }: { client: Client; gateway: LifecycleGateway; taskQueue: string },
  at: Instant,
  input: CommandInputs['propose'],
  body: object,
): Promise<SkippedLife> {
  const proposal = randomUUID();
  const id = planActivityIdOf(proposal);
  const workflowId = planActivityWorkflowId(id);
  let skippedMs = 0;

  const skipTo = async (instant: Instant): Promise<void> => {
    const ms = Date.parse(instant) - (Date.now() + skippedMs);
    if (ms <= 0) throw new RangeError(`${instant} has passed: time goes forward only`);
    await skipTime(client, workflowId, ms);
    skippedMs += ms;
  };
  const send = async <N extends CommandName>(name: N, input: CommandInputs[N], body: object, id: string = randomUUID()): Promise<void> => {
    const outcome = await gateway.execute(commandOf(name, input, body, { id, planActivity: planActivityIdOf(proposal) }));
    const isTaken = 'status' in outcome && (outcome.status === 200 || outcome.status === 201);
    if (!isTaken) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  };

  const bare: LifeStart = { id, knows: 'position' };
  await client.workflow.start(workflowTypes.life, { workflowId, taskQueue, args: [bare] });
  await skipTo(at);
  await send('propose', input, body, proposal);
  return { id, workflowId, send: (name, input, body) => send(name, input, body), skipTo };
}
