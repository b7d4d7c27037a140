/** The history of an activity, on a page of its own. */
import { parallelReads } from '../../../../db/engine/connection.ts';
import { pageNames } from '../../../../db/registers/names-read-model.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { notFound } from '../../../http/problem.ts';
import { Heading, Text } from '../../components/display.tsx';
import { LinkedName } from '../../components/linked-name.tsx';
import { activityOf, addressOf } from '../../form-engine/activity-of-form.ts';
import { page } from '../../kit/page-route.ts';
import { History, historyOf } from '../activity-history.tsx';
import { historyPageWords } from '../history-page-words.ts';
import { termKinds } from './about-activity.tsx';

export const historyAddress = (id: string): string => `${addressOf({ id })}/historik`;

export const historyPage = page({
  method: 'get',
  path: '/aktiviteter/:id/historik',
  access: 'getHistory',
  async respond(call) {
    const { deps, language } = call;
    const activity = await activityOf(call);
    const [{ organisations, bodies, bodiesOn, terms }, history] = await parallelReads(
      deps.db,
      () => pageNames(deps.db, dayOf(call.at), termKinds),
      () => historyOf(call),
    );
    if (!history) throw notFound();
    return {
      title: historyPageWords[language].title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{historyPageWords[language].title}</Heading>
          <Text quiet>
            <LinkedName of={activity.title} href={addressOf(activity)} />
            {` (${activity.caseNumber})`}
          </Text>
          <History id={activity.id} history={history} organisations={organisations} terms={terms} bodies={bodies} bodiesOn={bodiesOn} language={language} />
        </>
      ),
    };
  },
});
