/** The runs behind the activities, for administrators, who read no cases. */
import { planActivityTitles } from '../../../db/names-read-model.ts';
import { Heading, Link, Table, Text } from '../components/show.tsx';
import { page } from '../page-route.ts';
import { runWords } from '../words/run-words.ts';

export const runsPage = page({
  method: 'get',
  path: '/korningar',
  access: 'seeRuns',
  async answer({ deps, language }) {
    const words = runWords[language];
    const { runAddress } = deps;
    const rows = runAddress ? [...(await planActivityTitles(deps.db))].sort(([, a], [, b]) => a.localeCompare(b, 'sv')) : [];
    return {
      title: words.title,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text>{words.intro}</Text>
          {runAddress ? (
            <Table
              caption={words.caption(rows.length)}
              empty={words.none}
              rows={rows}
              columns={[
                { label: words.activity, head: true, cell: ([, title]) => title },
                { label: words.run, cell: ([id, title]) => <Link href={runAddress(id)}>{words.open(title)}</Link> },
              ]}
            />
          ) : (
            <Text>{words.unconfigured}</Text>
          )}
        </>
      ),
    };
  },
});
