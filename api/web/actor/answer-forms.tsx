/** The forms that answer a matter with few words: something other than a report, the question about the lead, what a proposal lacks. */

import { isOwed } from '../../../workflows/domain/life-state.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import { one } from '../browser/posted-fields.ts';
import type { SectionIn } from '../form-engine/body-fields.ts';
import type { FormPage, FormPageOf } from '../form-engine/form-description.ts';
import type { PageRoute } from '../kit/page-route.ts';
import { completionForm } from '../parts/forms/completion-form.tsx';
import { aboutMatter } from './answer-links/about-activity.tsx';
import type { MatterCall } from './answer-links/matter.ts';
import type { MatterFacts } from './answer-links/matter-facts.ts';
import { aboutPeriod, matterFacts, matterTitle } from './answer-links/matter-facts.ts';
import { answerWords } from './answer-words.ts';
import { FactsOfPlan, namesOf } from './matter-background.tsx';
import { matterForm } from './matter-form.ts';
import type { LeadWritten } from './plan-question.ts';
import { answerOf, isAskedByPlan, planSections } from './plan-question.ts';
import { planQuestionWords } from './plan-question-words.ts';

export const answerForms: PageRoute[] = [
  ...matterForm({ path: '/annat-svar', purpose: 'report', operation: 'replyToReport', describe: replyForm }),
  ...matterForm({ path: '/ansvar', purpose: 'assignment', operation: 'answerAssignment', describe: assignmentForm }),
  ...matterForm({ path: '/komplettering', purpose: 'completion', operation: 'completePlanActivity', describe: completeForm }),
];

/** What every form of a matter has in common. */
function common(call: MatterCall, { activity, obligation }: MatterFacts): Pick<FormPage, 'about' | 'guardedBy' | 'back' | 'backWords'> & { closed?: string } {
  const words = answerWords[call.language];
  return {
    about: aboutMatter(activity, call.language),
    guardedBy: activity,
    back: call.matter.base,
    backWords: words.receipt.back,
    ...(!(obligation && isOwed(obligation)) && { closed: words.notOwed }),
  };
}

const choicesOf = (words: Record<string, { label: string; hint?: string }>) => Object.entries(words).map(([value, word]) => ({ value, ...word }));

/** The answer that the address names; undefined: it is chosen in the form. */
const chosen = (call: MatterCall): BodyOf<'replyToReport'>['kind'] | undefined =>
  (Object.keys(answerWords[call.language].otherKinds) as BodyOf<'replyToReport'>['kind'][]).find((kind) => kind === one(call.query, 'val'));

async function replyForm(call: MatterCall): Promise<FormPageOf<'replyToReport'>> {
  const facts = await matterFacts(call);
  const words = answerWords[call.language];
  const { kind: label, dueOn, dueOnHint, text, title, intro, send } = words.reply;
  const kind = chosen(call);
  const about = kind && words.otherKinds[kind as keyof typeof words.otherKinds];
  return {
    ...common(call, facts),
    title: `${title}: ${matterTitle(facts.report?.kind ?? 'report', call.matter.period, call.language).toLowerCase()}`,
    intro: about ? `${about.label}. ${about.hint}` : intro,
    sections: [
      {
        fields: [
          ...(kind ? [] : [{ kind: 'radio' as const, name: 'kind' as const, label, choices: choicesOf(words.otherKinds), required: true as const }]),
          // Only who will be late has another day to name.
          ...(kind === 'late' ? [{ kind: 'day' as const, name: 'dueOn' as const, label: dueOn, required: true as const }] : []),
          ...(kind ? [] : [{ kind: 'day' as const, name: 'dueOn' as const, label: dueOn, hint: dueOnHint }]),
          { kind: 'text', name: 'text', label: text },
        ],
      },
    ],
    body: (written) => ({ ...written, ...(kind && { kind }) }),
    concerns: aboutPeriod(call.matter),
    send,
    done: () => ({ redirect: `${call.matter.base}/mottaget?svar=${kind ?? one(call.form, 'kind')}` }),
  };
}

async function assignmentForm(call: MatterCall): Promise<FormPageOf<'answerAssignment', LeadWritten>> {
  const { language } = call;
  const facts = await matterFacts(call);
  const { answer, answers, until, untilHint, reason, title, intro, send } = answerWords[language].assignment;
  const asked = isAskedByPlan(facts.activity);
  const { facts: ofFacts, contact } = planSections(language);
  const question: SectionIn<LeadWritten> = {
    ...(asked && { heading: planQuestionWords[language].question }),
    fields: [
      { kind: 'radio', name: 'answer', label: answer, choices: choicesOf(answers), required: true },
      { kind: 'day', name: 'until', label: until, hint: untilHint },
      { kind: 'text', name: 'reason', label: reason },
    ],
  };
  return {
    ...common(call, facts),
    title,
    intro,
    ...(asked && { above: <FactsOfPlan activity={facts.activity} language={language} nameOf={await namesOf(call, facts.activity)} /> }),
    sections: asked ? [ofFacts, contact, question] : [question],
    body: answerOf,
    send,
    done: () => ({ redirect: `${call.matter.base}/mottaget?svar=${one(call.form, 'answer')}` }),
  };
}

async function completeForm(call: MatterCall): Promise<FormPageOf<'completePlanActivity'>> {
  const facts = await matterFacts(call);
  const form = await completionForm.describe(call);
  if ('instead' in form) throw new Error('a completion needs no choice');
  const { activity: _, closed: __, ...rest } = form;
  return { ...rest, ...common(call, facts), done: () => ({ redirect: `${call.matter.base}/mottaget?svar=completion` }) };
}
