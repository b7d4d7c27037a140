/** The plan's goals, for everybody: what is to be reached and when, and the activities that work towards it, never added to the county's figures. */
import { planTerms } from '../../../db/plan-store.ts';
import { activitiesByGoal } from '../../../db/public-list-read-model.ts';
import { Heading, Link, Table, Text } from '../components/show.tsx';
import { openPage } from '../page-route.ts';
import { publicWords } from '../words/public-words.ts';

/** What the plan says of a goal; one may be without a number. */
interface Target {
  comparison?: string;
  target?: number;
  unit?: string;
  year?: number;
}

export const goalsPage = openPage({
  method: 'get',
  path: '/planen/mal',
  async answer({ deps, language }) {
    const words = publicWords[language];
    const goals = await planTerms(deps.db, 'goal');
    const byGoal = await activitiesByGoal(deps.db);
    const targetOf = ({ comparison = '', target, unit = '', year }: Target) =>
      typeof target === 'number'
        ? `${words.signs[comparison] ?? ''} ${target.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')} ${unit}${year ? `, ${words.by(String(year))}` : ''}`.trim()
        : '–';
    return {
      title: words.goals,
      wide: true,
      content: (
        <>
          <Link href="/planen">{words.back}</Link>
          <Heading level={1}>{words.goals}</Heading>
          <Text lead>{words.goalsIntro}</Text>
          <Table
            underHeading
            caption={words.goals}
            empty={words.noGoals}
            rows={goals}
            columns={[
              { label: words.goal, head: true, cell: ({ name }) => name },
              { label: words.target, cell: ({ facts }) => targetOf(facts) },
              {
                label: words.towards,
                cell({ id: goal }) {
                  const towards = byGoal.get(goal) ?? [];
                  if (towards.length === 0) return '–';
                  return (
                    <ul class="hit-plain">
                      {towards.map(({ id, title }) => (
                        <li key={id}>
                          <Link href={`/planen/aktiviteter/${encodeURIComponent(id)}`}>{title}</Link>
                        </li>
                      ))}
                    </ul>
                  );
                },
              },
            ]}
          />
        </>
      ),
    };
  },
});
