/** One activity of the plan, for everybody. One that is not in the plan is answered as if it did not exist. */
import { publicActivity } from '../../../db/public/public-plan-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { notFound } from '../../http/problem.ts';
import { Facts, Heading, Link, Text } from '../components/display.tsx';
import { openPage } from '../kit/page-route.ts';
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
    return {
      title: activity.title,
      content: (
        <>
          <Link href="/planen">{words.back}</Link>
          <Heading level={1}>{activity.title}</Heading>
          {activity.description && <Text lead>{activity.description}</Text>}
          <Facts
            facts={[
              [words.stage, `${capitalised(wordsIn(language).stages[activity.stage])}. ${words.meaning[activity.stage]}`],
              [words.lead, activity.lead ?? capitalised(words.noLead)],
              [words.partners, activity.partners.join(', ')],
              [words.area, activity.developmentArea],
              [words.focus, activity.focusArea],
              [words.groups, activity.targetGroups.join(', ')],
              [words.goals, activity.goals.join(', ')],
              [words.from, from && shortDayInWords(from, language)],
              [words.to, to && shortDayInWords(to, language)],
              [words.takenIn, day(activity.takenInAt)],
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
