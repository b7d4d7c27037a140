/** What the plan does, for everybody: area by area, its activities and the organisations that carry them. */
import { publicPlan } from '../../../db/public-plan-read-model.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { capital } from '../capital.ts';
import { Heading, Table, Text } from '../components/show.tsx';
import { openPage } from '../page-route.ts';
import { publicWords } from '../words/public-words.ts';

export const planPage = openPage({
  method: 'get',
  path: '/planen',
  async answer({ deps, language }) {
    const words = publicWords[language];
    const { stages } = wordsIn(language);
    const areas = await publicPlan(deps.db);
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          {areas.map((area) => (
            <section class="hit-stack" data-gap="small" key={area.name}>
              <Heading level={2}>{area.name}</Heading>
              <Table
                underHeading
                caption={area.name}
                empty={words.none}
                rows={area.activities}
                columns={[
                  { label: words.activity, head: true, cell: ({ title }) => title },
                  { label: words.lead, cell: ({ lead }) => lead ?? words.noLead },
                  { label: words.partners, cell: ({ partners }) => (partners.length > 0 ? partners.join(', ') : '–') },
                  { label: words.stage, cell: ({ stage }) => capital(stages[stage]) },
                ]}
              />
            </section>
          ))}
        </>
      ),
    };
  },
});
