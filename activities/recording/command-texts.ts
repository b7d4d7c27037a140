/** What a person wrote in a command, for those who pass it on: which text it is follows from the command. */
import type { CommandRow } from '../../db/lives/command-read-model.ts';

/** What a mail passes on of what was written: what is missing, a comment, a reason, a question. Undefined where nothing was. */
export function textPassedOn(stored: CommandRow): string | undefined {
  return written(stored) || undefined;
}

function written(stored: CommandRow): string | undefined {
  switch (stored.name) {
    case 'reply':
    case 'advice':
      return stored.body.text;
    case 'report':
      return 'kind' in stored.body ? stored.body.text : stored.body.needs;
    case 'bodyDecision':
      return stored.body.question ?? stored.body.text ?? stored.body.grounds;
    default:
      return reasonGiven(stored);
  }
}

/** The reason that the history tells of. */
export function reasonGiven(stored: CommandRow): string | undefined {
  switch (stored.name) {
    case 'completion':
    case 'review':
    case 'settlement':
      return stored.body.comment;
    case 'fundingDecision':
    case 'bodyDecision':
      return stored.body.grounds;
    case 'assignmentAnswer':
    case 'correction':
    case 'changeTerms':
    case 'hold':
    case 'extension':
    case 'excuse':
    case 'pause':
    case 'resume':
    case 'handover':
    case 'withdrawal':
    case 'closing':
    case 'evaluation':
    case 'reopening':
    case 'takeBack':
    case 'matterWithdrawal':
      return stored.body.reason;
    case 'propose':
    case 'import':
    case 'grant':
    case 'payment':
    case 'assignment':
    case 'report':
    case 'reply':
    case 'advice':
    case 'reminder':
    case 'taskDone':
      return undefined;
    case 'matter':
      return stored.body.question;
  }
}

/** How it came in, and for whom it was entered, where a coordinator has entered what somebody else said. */
export function entryOf(stored: CommandRow): { channel?: string | undefined; onBehalfOf?: string | undefined } {
  switch (stored.name) {
    case 'assignmentAnswer':
    case 'report':
    case 'reply':
      return { channel: stored.body.channel, onBehalfOf: stored.body.onBehalfOf };
    default:
      return {};
  }
}
