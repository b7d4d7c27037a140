/** What an organisation that the adopted plan names is asked beside the lead: whether the plan's facts are right, and who is its contact. What it says goes to the coordinators as its remark. */
import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { Language } from '../../../words/language.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import type { FieldIn, SectionIn } from '../form-engine/body-fields.ts';
import { planQuestionWords } from './plan-question-words.ts';

const facts = ['title', 'description', 'lead', 'partners', 'runs', 'targetGroups', 'other'] as const;

/** The answer, with what else is written beside it. */
export type LeadWritten = BodyOf<'answerAssignment'> & {
  factsRight?: 'yes' | 'no';
  corrections?: { fact: (typeof facts)[number]; text: string }[];
  contact?: { name?: string; email?: string };
};

/** Whether the plan itself names the organisation, and nobody there has seen yet what it says. */
export const isAskedByPlan = ({ planRef, adoptedOn }: PlanActivityResponse): boolean => planRef !== null && Boolean(adoptedOn);

export function planSections(language: Language): { facts: SectionIn<LeadWritten>; contact: SectionIn<LeadWritten> } {
  const words = planQuestionWords[language];
  const { factsRight, corrections, contact, names } = words;
  const right = (['yes', 'no'] as const).map((value) => ({ value, label: factsRight.choices[value] }));
  const rows: FieldIn<Pick<LeadWritten, 'corrections'>> = {
    kind: 'rows',
    name: 'corrections',
    label: corrections.label,
    hint: corrections.hint,
    add: corrections.add,
    fields: [
      { kind: 'select', name: 'fact', label: corrections.fact, choices: facts.map((value) => ({ value, label: names[value] })) },
      { kind: 'line', name: 'text', label: corrections.text },
    ],
  };
  return {
    facts: { heading: words.facts, fields: [{ kind: 'radio', name: 'factsRight', label: factsRight.label, choices: right }, rows] },
    contact: {
      heading: contact.heading,
      fields: [
        { kind: 'line', name: 'contact.name', ...contact.name },
        { kind: 'email', name: 'contact.email', ...contact.email },
      ],
    },
  };
}

/** The answer as it is sent: what was written beside it stands in its comment, in the coordinators' language. */
export function answerOf({ factsRight, corrections = [], contact, ...answer }: Partial<LeadWritten>): BodyOf<'answerAssignment'> {
  const { remark, names } = planQuestionWords.sv;
  const who = [contact?.name, contact?.email].filter(Boolean).join(', ');
  const corrected = corrections.filter(({ text }) => text);
  const lines = [
    answer.reason,
    ...corrected.map(({ fact, text }) => remark.correction(names[fact].toLowerCase(), text)),
    factsRight === 'yes' && corrected.length === 0 && remark.right,
    factsRight === 'no' && corrected.length === 0 && remark.wrong,
    who && remark.contact(who),
  ].filter(Boolean);
  // What is wrong with the answer the API says.
  return { ...answer, ...(lines.length > 0 && { reason: lines.join('\n') }) } as BodyOf<'answerAssignment'>;
}
