/**
 * The body of every command as it is stored: as its schema has validated it, with what the route has filled in. Rows live as long as a case, and are
 * never checked again when they are read: an old row must not stop a life. A field that earlier versions did not store is optional for ever, and says here
 * since when it has been there: `aboveAskedReason` of a decision and a grant since 27 November 2026. All others have been stored since the first version of the API, 24 November 2026.
 */
import { z } from 'zod';
import type { CommandName } from '../../workflows/domain/commands.ts';
import { assignment, assignmentAnswer, handover } from '../bodies/assignment.ts';
import { correction } from '../bodies/correction.ts';
import { fundingDecision, grant, payment } from '../bodies/decision.ts';
import { advice, bodyDecision, matter, matterWithdrawal } from '../bodies/escalation.ts';
import { day, line } from '../bodies/fields.ts';
import { importedActivity } from '../bodies/imported-activity.ts';
import { closing, evaluation, pause, reopening, reopeningDecision, resume, settlement, takeBack, withdrawal } from '../bodies/life.ts';
import { completion, fixedByProposal, proposal } from '../bodies/proposal.ts';
import { taskDone } from '../bodies/register.ts';
import { excuse, extension, hold, reminder, review } from '../bodies/report.ts';
import { termsChange } from '../bodies/terms.ts';
import { storedReply, storedReport } from './stored-report.ts';

/** Ids of the persons of the register whom a decision names; null for a name that is not in it. */
const namedPersons = z.strictObject({ decidedBy: z.string().nullable(), preparedBy: z.string().nullable() });

/** With who prepared it, the day and the reference number, which may be left out when it is sent. */
const storedDecision = z.strictObject({
  ...fundingDecision.shape,
  preparedBy: line(),
  decidedOn: day(),
  caseNumber: line(100),
  /** Since December 2026: before it nobody asked the register. */
  namedPersons: namedPersons.optional(),
});

/** With the day, which may be left out when it is sent. */
const storedPayment = z.strictObject({ ...payment.shape, paidOn: day() });

/** Until 27 November 2026 a completion could be sent with what it does not change; `budget` and `runs` then replaced what stood, whole. */
const storedCompletion = z.strictObject({ ...completion.shape, ...fixedByProposal });

/** A coordinator's, or the steering group's with its meeting. */
const storedReopening = z.strictObject({ ...reopening.shape, meeting: reopeningDecision.shape.meeting });

export const commandBodies = {
  propose: proposal,
  import: importedActivity,
  completion: storedCompletion,
  correction,
  changeTerms: termsChange,
  fundingDecision: storedDecision,
  grant,
  payment: storedPayment,
  assignment,
  assignmentAnswer,
  report: storedReport,
  reply: storedReply,
  hold,
  review,
  extension,
  excuse,
  reminder,
  pause,
  resume,
  handover,
  withdrawal,
  closing,
  reopening: storedReopening,
  evaluation,
  settlement,
  matter,
  matterWithdrawal,
  advice,
  bodyDecision,
  taskDone,
  takeBack,
} satisfies Record<CommandName, z.ZodType>;

export type CommandBodies = { [N in CommandName]: z.output<(typeof commandBodies)[N]> };

/** The declared fields of an object type, without an index signature. */
type NamedKeys<T> = keyof { [Key in keyof T as string extends Key ? never : Key]: true } & string;
/** The names of all fields within a value, at any depth. */
type FieldIn<T> = T extends readonly (infer Item)[] ? FieldIn<Item> : T extends object ? { [Key in NamedKeys<T>]: Key | FieldIn<T[Key]> }[NamedKeys<T>] : never;
/** The name of any field of any command's body. */
export type CommandField = { [Name in CommandName]: FieldIn<CommandBodies[Name]> }[CommandName];
