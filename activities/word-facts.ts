/** What the mail about a body's word says, from the word as it was recorded. */
import type { BodyWordFacts, MailFacts, MeetingFacts } from '../words/mail-facts.ts';
import type { CommandInputs } from '../workflows/domain/commands.ts';
import type { MailAsk } from '../workflows/domain/notices.ts';
import type { Recording } from './recording.ts';

interface WordBody {
  text?: string;
  grounds?: string;
  question?: string;
  meeting?: MeetingFacts;
}

export async function wordFacts({ stored }: Recording, ask: MailAsk, nameOf: (organisation: string) => Promise<string>): Promise<Partial<MailFacts>> {
  if (!stored || (ask.kind !== 'bodyWord' && ask.kind !== 'ended')) return {};
  const { text, grounds, question, meeting } = stored.body as WordBody;
  const said = [grounds, text].filter(Boolean).join('\n\n');
  const common = { ...(said && { text: said }), ...(meeting && { meeting }) };
  if (stored.command.name === 'advice') return { bodyWord: { ...common, advice: stored.command.input.kind } };
  if (stored.command.name !== 'bodyDecision') return {};
  return { bodyWord: { ...common, ...(await decided(stored.command.input, nameOf)), ...(question && { question }) } };
}

async function decided(
  input: CommandInputs['bodyDecision'],
  nameOf: (organisation: string) => Promise<string>,
): Promise<Extract<BodyWordFacts, { decision: unknown }>> {
  const { outcome, lead, to } = input;
  const until = outcome === 'deferred' ? to : input.until;
  return {
    decision: outcome,
    ...(lead && { lead: await nameOf(lead) }),
    ...(until && { until }),
    ...(outcome === 'referredBack' && { to: to as 'coordinator' | 'referenceGroup' | 'actor' }),
  };
}
