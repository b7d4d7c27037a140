/**
 * The life of one plan activity, for as long as it lasts: proposal, funding decision, assignment, follow-up with reminders and
 * escalation, closing. One workflow for each life; it alone changes stages and owns the plan's clock.
 *
 * People's commands arrive as one Update and wait their turn; the clock's steps are the life's agenda, one timer at a time.
 * What a step does to the life is decided where it is recorded (`domain/advance.ts`); here is when, and in what order.
 */
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { LifeState } from './domain/life-state.ts';
import type { Stage } from './domain/stages.ts';
import { createLifeQueue } from './life-queue.ts';
import { createMailRoom } from './mail-room.ts';
import type { LifeStart } from './messages.ts';
import { catchUpUpdate, commandUpdate, standingQuery } from './messages.ts';

const day = 24 * 3600 * 1000;
/** A run is renewed at the first period's end after this long: it sheds old code, not size. */
const renewAfter = 365 * day;
/** A mail under way for this long no longer keeps a run from being renewed. */
const mailMayHoldUp = day;

export async function planActivityLifecycle(start: LifeStart): Promise<void> {
  const mails = createMailRoom();
  const queue = createLifeQueue(start, mails.deliver);
  const begunAt = Date.now();
  for (const key of start.mails ?? []) mails.deliver(key);

  // Queued before the handler is set: a proposal's own Update finds its step taken already.
  const begun = start.first ? queue.command(start.first) : Promise.resolve();
  setHandler(commandUpdate, queue.command, { validator: queue.mayTake });
  setHandler(catchUpUpdate, queue.catchUp);
  setHandler(standingQuery, () => standing(queue.life()));
  await begun;
  await condition(() => queue.life() !== null);

  while (!queue.hasEnded()) {
    // 1. Put forward; perhaps sent back and completed; decided: taken into the plan, with money of ours or without.
    await liveThrough('proposed', 'sentBack');
    // 2. An organisation is asked to take the lead, and accepts or declines. An activity imported with the plan begins here.
    await liveThrough('awaitingAssignment', 'awaitingAnswer');
    // 3. A report for every period: reminders, the ladder to RAI and RP where it stays away, their words that act; pauses, more time, another lead.
    await liveThrough('inProgress', 'paused');
    // 4. Final report and evaluation. A yearly activity goes round again.
    await liveThrough('closing');
  }
  await condition(isAtRest);
  if (mails.left().length > 0) await renew();

  /** Lives until the stage is another than these. */
  async function liveThrough(...stages: Stage[]): Promise<void> {
    while (stages.some((stage) => stage === queue.life()?.stage)) await liveOn();
  }

  /** Takes what is due, renews the run when all is quiet, or waits for the next instant or a change. */
  async function liveOn(): Promise<void> {
    const dueAt = queue.nextDueAt();
    if (dueAt !== undefined && Date.parse(dueAt) <= Date.now()) return queue.takeDue();
    if (wantsNewRun() && mailsHoldUp()) mails.callBack();
    if (wantsNewRun() && isAtRest()) return renew();
    const stage = queue.life()?.stage;
    const changed = () => queue.nextDueAt() !== dueAt || queue.life()?.stage !== stage || (wantsNewRun() && isAtRest());
    const wakeAt = Math.min(
      dueAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(dueAt),
      wantsNewRun() ? (mails.oldest() ?? Number.POSITIVE_INFINITY) + mailMayHoldUp : Number.POSITIVE_INFINITY,
    );
    if (Number.isFinite(wakeAt)) await condition(changed, Math.max(wakeAt - Date.now(), 1));
    else await condition(changed);
  }

  function wantsNewRun(): boolean {
    const periodEnded = queue.life()?.lastPeriodEndedAt;
    return workflowInfo().continueAsNewSuggested || (periodEnded !== undefined && Date.parse(periodEnded) - begunAt >= renewAfter);
  }

  function isAtRest(): boolean {
    return queue.isQuiet() && mails.size() === 0;
  }

  function mailsHoldUp(): boolean {
    const oldest = mails.oldest();
    return oldest !== undefined && Date.now() - oldest >= mailMayHoldUp;
  }

  /** Nothing is awaited between the check and this call. */
  async function renew(): Promise<void> {
    const life = queue.life();
    if (life) await continueAsNew<typeof planActivityLifecycle>({ id: start.id, life, known: queue.known(), mails: mails.left() });
  }
}

const standing = (life: LifeState | null) => life && { seq: life.seq, stage: life.stage };
