/** What a plan activity is: where it came from, who carries it and for whom, where in the plan it belongs; what the adopted plan says, marked where that is our reading. */

import type { Indicator } from '../../../../contracts/bodies/proposal.ts';
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { FromPlan } from '../../../../db/public/from-plan.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { factWords } from '../../../../words/facts/fact-words.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { planFieldWords } from '../../../../words/plan-fields.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { Fact } from '../../components/display.tsx';
import { Card, Details, Facts, Heading, Tag } from '../../components/display.tsx';
import { Name } from '../../components/names.tsx';
import { inFigure } from '../../parts/plan/plan-facts.ts';
import { leadShown, markedNames, partnersShown, planFacts, planTextShown, targetGroupsShown } from '../../parts/plan/plan-names.tsx';
import { namesOf, planOf } from '../../parts/plan/plan-of-activity.ts';
import { coordinatorWords } from '../coordinator-words.ts';
import { activityContacts } from './activity-contacts.tsx';

/** Words of the plan that the page names. */
export const termKinds = ['developmentArea', 'focusArea', 'activityArea', 'goal', 'targetGroup', 'group'] as const;
export type Terms = Record<(typeof termKinds)[number], NamesById>;

interface AboutProps {
  activity: PlanActivityResponse;
  organisations: NamesById;
  terms: Terms;
  mayTakeIn: boolean;
  language: Language;
}

export function About({ activity, organisations, terms, mayTakeIn, language }: AboutProps) {
  const words = coordinatorWords[language].activity;
  const nameOf = (id: string) => organisations.get(id) ?? id;
  const from = planOf(activity, organisations, terms.group);
  const contacts = activityContacts({ activity, nameOf, language, mayTakeIn });
  const partners = activity.partners.map(({ organisation, role }) => (role ? `${nameOf(organisation)} (${role})` : nameOf(organisation)));
  const { from: begins, to } = activity.runs;
  return (
    <section class="hit-stack" id="om">
      <Heading level={2}>{words.about}</Heading>
      <Card>
        <Facts
          facts={[
            [words.facts.caseNumber, activity.caseNumber],
            [words.facts.stage, <Tag tone="primary">{capitalised(wordsIn(language).stages[activity.stage])}</Tag>],
            [words.facts.lead, leadShown({ lead: activity.lead && nameOf(activity.lead), fromPlan: from }, language)],
            activity.candidate && [words.facts.asked, <Name of={nameOf(activity.candidate.organisation)} />],
            [words.facts.partners, partnersShown({ partners, fromPlan: from }, language)],
            from === null && [words.facts.proposedBy, <Name of={nameOf(activity.proposedBy)} />],
            activity.pausedAt && [words.facts.paused, shortDayInWords(dayOf(activity.pausedAt), language)],
            begins && [words.facts.runs, words.until(shortDayInWords(begins, language), to ? shortDayInWords(to, language) : words.openEnded)],
            [words.facts.contacts, contacts],
          ]}
        />
      </Card>
      <Details summary={words.more}>
        <Facts
          facts={[
            ...placeInPlan(activity, { from, terms, language }),
            [words.facts.description, planTextShown(from, 'description', activity.description, language)],
            [words.facts.targetGroups, targetGroupsShown(namesOf(activity.targetGroups, terms.targetGroup), from, language)],
            from === null && [words.facts.results, activity.expectedResults],
            [words.facts.indicators, activity.indicators.map((indicator) => indicatorInWords(indicator, words.target)).join(' · ')],
            [words.facts.goals, markedNames(from, 'goals', namesOf(activity.goals, terms.goal), language)],
            [factWords[language].ownReference, activity.ownReference],
            [words.facts.unit, activity.unit],
            [factWords[language].supportingUnits, (activity.supportingUnits ?? []).join(' · ')],
            [words.facts.partyUnit, activity.partyUnit],
            ...planFacts(from, language),
          ]}
        />
      </Details>
    </section>
  );
}

function placeInPlan(activity: PlanActivityResponse, { from, terms, language }: { from: FromPlan | null; terms: Terms; language: Language }): Fact[] {
  const words = coordinatorWords[language].activity.facts;
  const { labels } = planFieldWords[language];
  const nameOf = (kind: 'developmentArea' | 'focusArea' | 'activityArea') => {
    const id = activity[kind];
    return markedNames(from, kind, id ? namesOf([id], terms[kind]) : [], language);
  };
  return [
    [words.area, nameOf('developmentArea')],
    [labels['activityArea'] ?? '', nameOf('activityArea')],
    [words.focus, nameOf('focusArea')],
    [labels['establishmentPhase'] ?? '', inFigure(activity.establishmentPhase, from, language)],
    [labels['priority'] ?? '', inFigure(activity.priority, from, language)],
  ];
}

/** "deltagare, mål 40 personer" */
function indicatorInWords({ name, unit, target }: Indicator, inWords: (target: string) => string): string {
  return target === undefined ? name : `${name}${inWords([target, unit].filter((part) => part !== undefined).join(' '))}`;
}
