/** The forms that answer a matter with few words: something other than a report, the question about the lead, what a proposal lacks. */

import { isOwed } from '../../../workflows/domain/life-state.ts';
import { one } from '../browser/posted-fields.ts';
import type { FormPage, FormPageOf } from '../form-engine/form-description.ts';
import type { PageRoute } from '../kit/page-route.ts';
import { completionForm } from '../parts/forms/completion-form.tsx';
import { aboutMatter } from './answer-links/about-activity.tsx';
import type { MatterCall } from './answer-links/matter.ts';
import type { MatterFacts } from './answer-links/matter-facts.ts';
import { aboutPeriod, matterFacts, matterTitle } from './answer-links/matter-facts.ts';
import { answerWords } from './answer-words.ts';
import { matterForm } from './matter-form.ts';

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

async function replyForm(call: MatterCall): Promise<FormPageOf<'replyToReport'>> {
  const facts = await matterFacts(call);
  const words = answerWords[call.language];
  const { kind, dueOn, dueOnHint, text, title, intro, send } = words.reply;
  return {
    ...common(call, facts),
    title: `${title}: ${matterTitle(facts.report?.kind ?? 'report', call.matter.period, call.language).toLowerCase()}`,
    intro,
    sections: [
      {
        fields: [
          { kind: 'radio', name: 'kind', label: kind, choices: choicesOf(words.otherKinds), required: true },
          { kind: 'day', name: 'dueOn', label: dueOn, hint: dueOnHint },
          { kind: 'text', name: 'text', label: text },
        ],
      },
    ],
    start: { kind: one(call.query, 'val') },
    concerns: aboutPeriod(call.matter),
    send,
    done: () => ({ redirect: `${call.matter.base}/mottaget?svar=${one(call.form, 'kind')}` }),
  };
}

async function assignmentForm(call: MatterCall): Promise<FormPageOf<'answerAssignment'>> {
  const facts = await matterFacts(call);
  const { answer, answers, until, untilHint, reason, title, intro, send } = answerWords[call.language].assignment;
  return {
    ...common(call, facts),
    title,
    intro,
    sections: [
      {
        fields: [
          { kind: 'radio', name: 'answer', label: answer, choices: choicesOf(answers), required: true },
          { kind: 'day', name: 'until', label: until, hint: untilHint },
          { kind: 'text', name: 'reason', label: reason },
        ],
      },
    ],
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
