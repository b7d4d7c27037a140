/** The runs behind the activities, for administrators, who read no cases. */

import { listPlanActivities } from '../../../db/pictures/plan-activity-list-read-model.ts';
import { Heading, Link, Pager, Table, Text } from '../components/display.tsx';
import { Name, Saying } from '../components/names.tsx';
import { pageNumber } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { runWords } from './run-words.ts';

const limit = 50;

export const runsPage = page({
  method: 'get',
  path: '/korningar',
  access: 'seeRuns',
  async respond({ deps, language, query }) {
    const words = runWords[language];
    const { runAddress } = deps;
    const found = await listPlanActivities(deps.db, {}, { page: pageNumber(query), limit }, { by: 'title', descending: false });
    return {
      title: words.title,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text>{words.intro}</Text>
          {runAddress ? (
            <>
              <Table
                caption={words.caption(found.total)}
                empty={words.none}
                rows={found.items}
                columns={[
                  { label: words.activity, head: true, cell: ({ title }) => <Name of={title} /> },
                  {
                    label: words.run,
                    cell: ({ id, title }) => (
                      <Link href={runAddress(id)}>
                        <Saying of={title} say={words.open} />
                      </Link>
                    ),
                  },
                ]}
              />
              <Pager {...found} href={(to) => `/korningar?sida=${to}`} language={language} />
            </>
          ) : (
            <Text>{words.unconfigured}</Text>
          )}
        </>
      ),
    };
  },
});
