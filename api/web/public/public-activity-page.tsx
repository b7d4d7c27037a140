/** One activity of the plan, for everybody. One that is not in the plan is answered as if it did not exist. */

import { publicActivity } from '../../../db/public/public-plan-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { notFound } from '../../http/problem.ts';
import { Facts, Heading, Link, Text } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { openPage } from '../kit/page-route.ts';
import { inFigure } from '../parts/plan/plan-facts.ts';
import { leadShown, markedNames, partnersShown, planFacts, planTextShown, targetGroupsShown } from '../parts/plan/plan-names.tsx';
import { PublicResults } from '../parts/public-results.tsx';
import { resultWords } from '../parts/result-words.ts';
import { publicWords } from './public-words.ts';

export const publicActivityPage = openPage({
  method: 'get',
  path: '/planen/aktiviteter/:id',
  async respond({ deps, language, params }) {
    const activity = await publicActivity(deps.db, params['id'] ?? '');
    if (!activity) throw notFound();
    const words = publicWords[language];
    const day = (at: string | null) => at && shortDayInWords(dayOf(at), language);
    const { from, to } = activity.runs;
    const { fromPlan } = activity;
    const described = planTextShown(fromPlan, 'description', activity.description, language);
    const { labels } = planFieldWords[language];
    return {
      title: activity.title,
      content: (
        <>
          <Link href="/planen">{words.back}</Link>
          <Heading level={1}>
            <Name of={activity.title} />
          </Heading>
          {described && <Text lead>{described}</Text>}
          <Facts
            facts={[
              [words.stage, `${capitalised(wordsIn(language).stages[activity.stage])}. ${words.meaning[activity.stage]}`],
              [words.lead, leadShown(activity, language) ?? capitalised(words.noLead)],
              [words.partners, partnersShown({ partners: activity.partners, fromPlan }, language)],
              [words.area, <Name of={activity.developmentArea} />],
              [words.focus, markedNames(fromPlan, 'focusArea', [activity.focusArea], language)],
              [labels['activityArea'] ?? '', markedNames(fromPlan, 'activityArea', activity.activityArea ? [activity.activityArea] : [], language)],
              [words.groups, targetGroupsShown(activity.targetGroups, fromPlan, language)],
              [words.goals, markedNames(fromPlan, 'goals', activity.goals, language)],
              [labels['establishmentPhase'] ?? '', inFigure(activity.establishmentPhase, fromPlan, language)],
              [labels['priority'] ?? '', inFigure(activity.priority, fromPlan, language)],
              ...planFacts(fromPlan, language),
              [words.from, from && shortDayInWords(from, language)],
              [words.to, to && shortDayInWords(to, language)],
              [words.takenIn, shortDayInWords(activity.takenInOn, language)],
              [words.ended, day(activity.endedAt)],
              [resultWords[language].updated, day(activity.updatedAt)],
            ]}
          />
          <PublicResults results={activity.results} language={language} />
        </>
      ),
    };
  },
});
