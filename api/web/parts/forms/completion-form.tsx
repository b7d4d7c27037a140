/** Completing a proposal that was sent back: everything that was said stands there, and only what has been changed is sent. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { diff } from '../../../../workflows/domain/merge-patch.ts';
import { Card, Heading, Quote } from '../../components/display.tsx';
import { activityOf, addressOf, backTo, closedUnless, isIn } from '../../form-engine/activity-of-form.ts';
import type { FormOf } from '../../form-engine/form-description.ts';
import type { Body } from '../../form-engine/form-values.ts';
import { bodyOf, valuesOf } from '../../form-engine/form-values.ts';
import { proposalFormWords } from './proposal-form-words.ts';
import { aboutSection, moneySection, proposalChoices, resultsSection, timeSection } from './proposal-sections.ts';

export const completionForm: FormOf<'completePlanActivity'> = {
  path: '/aktiviteter/:id/komplettera',
  operation: 'completePlanActivity',
  async describe(call) {
    const { language, deps } = call;
    const activity = await activityOf(call);
    const words = proposalFormWords[language].complete;
    const asked = { choices: await proposalChoices(deps.db), language, hasActivityArea: activity.activityArea !== null };
    const proposal = [aboutSection(asked), timeSection(asked), moneySection(asked), resultsSection(asked)];
    const start = startOf(activity);
    const current = bodyOf(proposal, valuesOf(proposal, start));
    return {
      title: words.title,
      intro: words.intro,
      activity,
      above: <WhatIsAsked activity={activity} heading={words.asked} />,
      sections: [{ fields: [{ kind: 'text', name: 'comment', ...words.comment }] }, ...proposal],
      start,
      body: (written) => changedParts(current, written),
      send: words.send,
      back: addressOf(activity),
      ...closedUnless(isIn(activity, 'sentBack'), activity, language),
      done: backTo(activity, words.done),
    };
  },
};

function WhatIsAsked({ activity: { decisions }, heading }: { activity: PlanActivityResponse; heading: string }) {
  const last = decisions?.findLast(({ outcome }) => outcome === 'sentBack');
  if (!last) return null;
  return (
    <Card>
      <Heading level={2}>{heading}</Heading>
      <Quote>{last.grounds}</Quote>
    </Card>
  );
}

const startOf = (activity: PlanActivityResponse): Body => {
  const { title, description, developmentArea, focusArea, activityArea, targetGroups, establishmentPhase, priority } = activity;
  const { runs, budget, expectedResults, indicators, goals } = activity;
  const about = { title, description, developmentArea, focusArea, activityArea, targetGroups, establishmentPhase, priority };
  return { ...about, runs, budget, expectedResults, indicators, goals };
};

/** What is written otherwise than it stands: null where it has been emptied, but empty where something must stand. */
export function changedParts(current: Body, written: Body): Body {
  const changed: Body = diff(current, written);
  return { ...changed, ...Object.fromEntries(neverEmpty.filter((name) => changed[name] === null).map((name) => [name, ''])) };
}

const neverEmpty = ['title', 'developmentArea', 'focusArea'];
