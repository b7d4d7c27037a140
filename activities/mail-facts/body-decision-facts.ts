/** Facts of the mail about a body's resolution (advice or decision), from the command that recorded it. */
import type { Meeting } from '../../contracts/bodies/fields.ts';
import type { MailFacts, ResolutionFacts } from '../../words/mail-facts.ts';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import { afterTakenOut } from './ends/after-taken-out.ts';
import type { MailContext, Names } from './mail-context.ts';

export function bodyDecisionFacts(context: MailContext): Pick<MailFacts, 'resolution'> {
  const { stored } = context.recording;
  if (stored?.name === 'advice') {
    const { text, meeting } = stored.body;
    return { resolution: { ...said([text], meeting), advice: stored.command.input.kind } };
  }
  if (stored?.name !== 'bodyDecision') return {};
  const { grounds, text, question, meeting } = stored.body;
  const decision = decided(stored.command.input, context.names.organisation);
  const after = decision.decision === 'end' ? { after: afterTakenOut(context) } : {};
  return { resolution: { ...said([grounds, text], meeting), ...decision, ...(question && { question }), ...after } };
}

function said(texts: (string | undefined)[], meeting: Meeting | undefined): { text?: string; meeting?: Meeting } {
  const text = texts.filter(Boolean).join('\n\n');
  return { ...(text && { text }), ...(meeting && { meeting }) };
}

function decided(input: CommandInputs['bodyDecision'], nameOf: Names['organisation']): Extract<ResolutionFacts, { decision: unknown }> {
  const { outcome, lead, to } = input;
  const until = outcome === 'deferred' ? to : input.until;
  return {
    decision: outcome,
    ...(lead && { lead: nameOf(lead) }),
    ...(until && { until }),
    ...(outcome === 'referredBack' && isWhoIsAsked(to) && { to }),
  };
}

const isWhoIsAsked = (to: string | undefined): to is 'coordinator' | 'referenceGroup' | 'actor' =>
  to === 'coordinator' || to === 'referenceGroup' || to === 'actor';
