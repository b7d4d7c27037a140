/** Writes a step that has been taken: the life with its rows, texts, tasks, mails, audit and the command's answer. Part of the recording's transaction. */
import { appendAudit } from '../../db/lives/audit-store.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { projectLife } from '../../db/lives/life-projection.ts';
import { noLongerSetAside } from '../../db/lives/set-aside-store.ts';
import type { StepRow } from '../../db/lives/step-store.ts';
import { insertStep } from '../../db/lives/step-store.ts';
import { nextDue } from '../../workflows/domain/agenda.ts';
import { withClockMarks } from '../../workflows/domain/clock-marks.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { diff } from '../../workflows/domain/merge-patch.ts';
import type { Position } from '../../workflows/domain/position.ts';
import { positionOf } from '../../workflows/domain/position.ts';
import type { Step } from '../../workflows/domain/step.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { nextTurn } from '../../workflows/domain/time/turns.ts';
import { endAnswerLinks } from '../mail-facts/answer-link.ts';
import { entryOf, reasonGiven } from './command-texts.ts';
import { endContactsOfProposer } from './end-contacts.ts';
import type { Recording, TakenStep, WriteMails } from './recording.ts';
import type { TakenBackStep } from './step-taken-back.ts';
import { writeCommandDetails } from './write-command-details.ts';
import { writeResponse } from './write-response.ts';
import type { RowsBefore } from './write-row.ts';
import { whatIsWrittenOver, writeRow } from './write-row.ts';
import { writeTasks } from './write-tasks.ts';

/** A step with what it does. */
interface StepToWrite extends Omit<TakenStep, 'stepKey'>, RowsBefore {
  step: Step;
  /** When it was taken. */
  takenAt: Instant;
  /** The instant for which a step of the clock was taken in its turn. */
  inTurnFor?: Instant | undefined;
}

export async function writeStep(writeMails: WriteMails, given: StepToWrite): Promise<{ taken: Position }> {
  const { step, trx, at, takenAt, inTurnFor, locked, before, stored, beside } = given;
  const { setAside } = beside;
  const life = withoutTakenKeys(given);
  const taken: TakenStep = { ...given, advanced: { ...given.advanced, life }, stepKey: step.key };
  if (setAside.has(step.key)) await noLongerSetAside(trx, life.id, [step.key], at);
  const next = nextDue(life, setAside);
  const turn = next && nextTurn(next, locked?.turn, { at: takenAt, inTurnFor });
  const writtenOver = stored && (await whatIsWrittenOver(taken, given));
  const recording: Recording = { ...taken, row: await writeRow(taken, given, { setAside, turn }) };
  await projectLife(trx, life.id, before, life);
  await writeCommandDetails(recording, beside);
  await writeTasks(recording, beside.withTasks);
  await endAnswerLinks(recording);
  await writeMails(recording);
  // Whoever goes is told so as a contact.
  await endContactsOfProposer(recording);
  const row: StepRow = {
    planActivity: life.id,
    seq: life.seq,
    key: step.key,
    kind: 'command' in step ? step.command.name : step.clock.kind,
    command: stored?.id ?? null,
    at: takenAt,
    ...(at < takenAt && { dueAt: at }),
    received: stored ? recording.received : null,
    // From the row as it stood: an earlier version may have kept it without the clock marks that `before` has.
    patch: diff(locked?.life ?? {}, life),
    ...(writtenOver && { writtenOver }),
  };
  await insertStep(trx, row);
  await appendAudit(trx, {
    planActivity: life.id,
    seq: life.seq,
    at: takenAt,
    person: stored?.person ?? null,
    what: row.kind,
    details: { ...auditDetails(step, before, stored), changes: taken.changes, ...detailsOfTakingBack(given.takenBack) },
    stage: life.stage,
  });
  if (stored) await writeResponse(recording, stored);
  return { taken: positionOf(life, setAside, recording.row.turn) };
}

/** A key that stands in the record never returns to the agenda: such a step could not be taken, and the life would wait for it for ever. */
function withoutTakenKeys({ step, beside: { takenByClock }, advanced: { life } }: StepToWrite): LifeState {
  const isTaken = (key: string) => key === step.key || takenByClock.has(key);
  if (!Object.keys(life.agenda).some(isTaken)) return life;
  return withClockMarks({ ...life, agenda: Object.fromEntries(Object.entries(life.agenda).filter(([key]) => !isTaken(key))) });
}

/** Which step was taken back. */
const detailsOfTakingBack = (takenBack: TakenBackStep | undefined): Record<string, unknown> =>
  takenBack ? { step: takenBack.step.seq, takenBack: takenBack.step.kind } : {};

/** What the history tells of a step: what it was about and the reason that was given. */
function auditDetails(step: Step, life: LifeState | null, stored: CommandRow | undefined): Record<string, unknown> {
  if ('clock' in step) {
    const { obligation, dueVersion, role, side, subject } = step.clock;
    const period = obligation === undefined ? undefined : life?.obligations[obligation]?.period?.name;
    return { obligation, dueVersion, role, side, period, instalment: subject };
  }
  const { period, outcome, answer, kind, role, escalation, until, dueOn, receivedOn, undone, runsTo, final, from } = step.command.input as Record<
    string,
    unknown
  >;
  const reason = stored && reasonGiven(stored);
  const said = { period, outcome: outcome ?? answer ?? kind, role, escalation, until, dueOn, receivedOn, from, reason };
  // Of a closing `final` is a yes or no, and told by the stage.
  return { ...said, undone, runsTo, ...(final === 'notOwed' && { final }), ...(stored && entryOf(stored)) };
}
