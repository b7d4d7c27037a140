/** The question that goes with an imported plan: whether its facts are right, and whether the organisation takes the follow-up on. */
import type { MailFacts } from '../../words/mail-facts.ts';
import { followUpMeans } from './assignment-mails.ts';
import { deadline, otherwise } from './deadline.ts';
import type { Block, Template } from './letter.ts';
import { rows } from './letter.ts';

const importRows = (facts: MailFacts): Block[] => rows(...(facts.planSays ?? []).map(({ label, value }): [string, string] => [label, value]));

export const importQuestion: Template = {
  sv: (facts) => ({
    heading: 'Stämmer uppgifterna, och tar ni uppföljningen?',
    blocks: [
      `Handlingsplanen för integration nämner ${facts.recipient.organisation ?? 'er'} som ansvarig för den här aktiviteten. Nu börjar vi följa upp planen, och vill stämma av med er först.`,
      ...importRows(facts),
      'Vi har tre frågor: Stämmer uppgifterna? Vem är kontaktperson hos er? Åtar ni er uppföljningen?',
      ...followUpMeans(facts, 'sv'),
      ...deadline(facts.obligation, 'sv'),
      'Svara på de tre frågorna med några rader. Är aktiviteten avslutad, eller är den inte er, så skriv det.',
      ...otherwise(facts, 'sv'),
    ],
  }),
  en: (facts) => ({
    heading: 'Are the facts right, and will you take on the follow-up?',
    blocks: [
      `The plan for integration names ${facts.recipient.organisation ?? 'you'} as responsible for this activity. We are now starting to follow up the plan and would like to check with you first.`,
      ...importRows(facts),
      'We have three questions: Are the facts right? Who is your contact person? Will you take on the follow-up?',
      ...followUpMeans(facts, 'en'),
      ...deadline(facts.obligation, 'en'),
      'Answer the three questions in a few lines. If the activity has ended or is not yours, please say so.',
      ...otherwise(facts, 'en'),
    ],
  }),
};
