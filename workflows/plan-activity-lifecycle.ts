/**
 * The life of one plan activity, for as long as it lasts: proposal, funding decision, assignment, follow-up with reminders and
 * escalation, closing. One workflow for each life; it alone changes stages and owns the plan's clock.
 *
 * People's commands arrive as one Update and wait their turn; the clock's steps are the life's agenda, one timer at a time.
 * What a step does to the life, and whether it may be taken, is decided where it is recorded (`domain/advance.ts`, `domain/judge.ts`);
 * here is when, and in what order.
 */
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { CommandReference } from './domain/commands.ts';
import { dayMs } from './domain/durations.ts';
import type { Stage } from './domain/stages.ts';
import { endStages } from './domain/stages.ts';
import { createLifeQueue } from './life-queue.ts';
import type { LifeStart } from './messages.ts';
import { catchUpUpdate, commandUpdate } from './messages.ts';
import { createWakeTimer } from './wake-timer.ts';

/** A run is renewed at the first period's end after this long: it sheds old code, not size. */
const renewAfter = 365 * dayMs;

export async function planActivityLifecycle(start: LifeStart): Promise<void> {
  const timer = createWakeTimer();
  const queue = createLifeQueue(start, timer);
  // The instant of the last step before this run. The workflow's clock would not do: a replay may read it at another time.
  let begunAt = start.position?.at;

  // Enqueued before the handler is set: the proposal's own Update is answered with the step that its run has begun with.
  const begun = start.first && queue.command(start.first);
  begun?.catch(() => {});
  const isFirst = ({ id, attempt }: CommandReference): boolean => id === start.first?.id && attempt === start.first.attempt;
  setHandler(commandUpdate, async (command) => (begun && isFirst(command) ? begun : queue.command(command)));
  setHandler(catchUpUpdate, queue.catchUp);

  if (begun) await queue.work();
  await begun;
  while (queue.position() === null) await liveOn();
  begunAt ??= queue.position()?.at;
  do {
    // 1. Put forward; perhaps sent back and completed; decided: taken into the plan, with money of ours or without.
    await liveThrough('proposed', 'sentBack');
    // 2. An organisation is asked to take the lead, and accepts or declines. An activity imported with the plan begins here.
    await liveThrough('awaitingAssignment', 'awaitingAnswer');
    // 3. A report for every period: reminders, the ladder to RAI and RP where it stays away, their words that act; pauses, more time, another lead.
    await liveThrough('inProgress', 'paused');
    // 4. Final report and evaluation. A yearly activity goes round again.
    await liveThrough('closing');
    // 5. Closed, rejected, withdrawn or ended. The workflow leaves once the life rests; whatever is sent to it later starts it again from SQL.
    await liveThrough(...endStages);
  } while (!mayLeave());

  /** Lives until the stage is another than these, or nothing is left to do. */
  async function liveThrough(...stages: Stage[]): Promise<void> {
    while (stages.some((stage) => stage === queue.position()?.stage) && !mayLeave()) await liveOn();
  }

  /** Takes what is due or enqueued; else renews the run when nothing is going on; else waits for the next instant or for a command. */
  async function liveOn(): Promise<void> {
    if (queue.hasWork()) return queue.work();
    if (wantsNewRun() && queue.isQuiet()) return renew();
    timer.setFor(nextTurnAt());
    await condition(() => queue.hasPending() || timer.hasFired() || mayLeave() || (wantsNewRun() && queue.isQuiet()));
  }

  function nextTurnAt(): number {
    const turnAt = queue.nextTurnAt();
    return turnAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(turnAt);
  }

  function wantsNewRun(): boolean {
    const periodEnded = queue.position()?.lastPeriodEndedAt;
    return (
      workflowInfo().continueAsNewSuggested ||
      (periodEnded !== undefined && begunAt !== undefined && Date.parse(periodEnded) - Date.parse(begunAt) >= renewAfter)
    );
  }

  function mayLeave(): boolean {
    return queue.position()?.atRest === true && queue.isQuiet();
  }

  /** Nothing is awaited between the check and this call. */
  async function renew(): Promise<void> {
    const position = queue.position();
    if (position) await continueAsNew<typeof planActivityLifecycle>({ id: start.id, knows: start.knows, position });
  }
}
