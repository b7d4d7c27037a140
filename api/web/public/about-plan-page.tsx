/** The adopted plan itself, for everybody: what it says beside its activities, in words of our own, and which of that is our reading. */

import type { PlanArea, PlanGroup, PlanItself, PlanThing } from '../../../db/plan/plan-itself-read-model.ts';
import { planItself } from '../../../db/plan/plan-itself-read-model.ts';
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import type { Fact } from '../components/display.tsx';
import { Card, Facts, Heading, Link, Table, Text } from '../components/display.tsx';
import { Name, Saying } from '../components/names.tsx';
import { openPage } from '../kit/page-route.ts';
import { aboutWords } from './about-words.ts';
import { planAddress } from './plan-filter.ts';
import { publicWords } from './public-words.ts';

export const aboutPlanPage = openPage({
  method: 'get',
  path: '/planen/om',
  async respond({ deps, language }) {
    const words = aboutWords[language];
    const plan = await planItself(deps.db, deps.ownFunder);
    return {
      title: words.title,
      content: (
        <>
          <Link href="/planen">{publicWords[language].back}</Link>
          <Heading level={1}>{words.title}</Heading>
          {plan ? <Whole plan={plan} language={language} /> : <Text>{words.none}</Text>}
        </>
      ),
    };
  },
});

/** A text of a thing in the reader's language, marked where it is our reading of the plan. */
function textOf({ texts, english, inferred }: PlanThing, field: string, language: Language): string | null {
  const text = (language === 'en' && english.texts[field]) || texts[field];
  return text ? (inferred.includes(field) ? `${text} (${planFieldWords[language].inferred})` : text) : null;
}
const nameOf = (thing: PlanThing, language: Language): string => (language === 'en' && english(thing)) || thing.name;
const english = ({ english: { texts } }: PlanThing): string | undefined => texts['name'];

function Whole({ plan, language }: { plan: PlanItself; language: Language }) {
  const words = aboutWords[language];
  const said = (['purpose', 'groundedIn', 'establishmentPhase', 'priority', 'followUp', 'funding', 'drafting'] as const).map(
    (field): Fact => [words[field], textOf(plan, field, language)],
  );
  return (
    <>
      <Text lead>{(language === 'en' && plan.english.texts['title']) || plan.name}</Text>
      <Text>{words.ownWords}</Text>
      <Facts
        facts={[
          [words.adopted, plan.adoptedOn && shortDayInWords(plan.adoptedOn, language)],
          plan.adoptedBy !== null && [words.adoptedBy, <Name of={plan.adoptedBy} />],
          [words.coordinatedBy, plan.coordinatedBy && nameOf(plan.coordinatedBy, language)],
        ]}
      />
      <Heading level={2}>{words.what}</Heading>
      <Facts facts={said} />
      <Heading level={2}>{words.targetGroups}</Heading>
      <ul class="ds-list">
        {plan.targetGroups.map((group) => (
          <li key={group.id}>
            <Link href={planAddress({ targetGroup: group.id })}>{nameOf(group, language)}</Link>
          </li>
        ))}
      </ul>
      <Heading level={2}>{words.areas}</Heading>
      {plan.areas.map((area) => (
        <Area key={area.id} area={area} language={language} />
      ))}
      <Heading level={2}>{words.focusAreas}</Heading>
      {plan.focusAreas.map((focus) => (
        <Challenges key={focus.id} focus={focus} language={language} />
      ))}
      <Organisation plan={plan} language={language} />
    </>
  );
}

function Area({ area, language }: { area: PlanArea; language: Language }) {
  const words = aboutWords[language];
  return (
    <Card>
      <Heading level={3}>{nameOf(area, language)}</Heading>
      <Text>{textOf(area, 'description', language)}</Text>
      <Facts facts={[[words.aim, textOf(area, 'aim', language)]]} />
      <Text>{words.priorityAreas}</Text>
      <ul class="ds-list">
        {area.priorityAreas.map((priority) => (
          <li key={priority.id}>
            <Link href={planAddress({ activityArea: priority.id })}>{nameOf(priority, language)}</Link>
          </li>
        ))}
      </ul>
      <Text>{words.measures}</Text>
      <ul class="ds-list" lang="sv">
        {area.measures.map((measure) => (
          <li key={measure}>{measure}</li>
        ))}
      </ul>
    </Card>
  );
}

function Challenges({ focus, language }: { focus: PlanThing; language: Language }) {
  const listed = (language === 'en' && focus.english.lists['challenges']) || focus.lists['challenges'] || [];
  return (
    <Card>
      <Heading level={3}>
        <Link href={planAddress({ focusArea: focus.id })}>{nameOf(focus, language)}</Link>
      </Heading>
      <ul class="ds-list" aria-label={aboutWords[language].challenges(nameOf(focus, language))}>
        {listed.map((challenge) => (
          <li key={challenge}>{challenge}</li>
        ))}
      </ul>
    </Card>
  );
}

function Organisation({ plan, language }: { plan: PlanItself; language: Language }) {
  const words = aboutWords[language];
  return (
    <>
      <Heading level={2}>{words.organisation}</Heading>
      {plan.bodies.map((body) => (
        <Card key={body.id}>
          <Heading level={3}>
            <Saying of={body.name} say={(name) => (body.abbreviation ? `${name} (${body.abbreviation})` : name)} />
          </Heading>
          <Facts
            facts={[
              [words.since, textOf(body, 'since', language)],
              [words.consistsOf, textOf(body, 'consistsOf', language)],
              [words.does, textOf(body, 'does', language)],
            ]}
          />
        </Card>
      ))}
      {plan.units.length > 0 && (
        <>
          <Table
            caption={words.units}
            empty=""
            rows={plan.units}
            columns={[
              { label: words.unit, head: true, cell: ({ unit }) => <Name of={unit} /> },
              { label: words.does, cell: ({ does, english: inEnglish }) => (language === 'en' && inEnglish) || does },
            ]}
          />
          <Text>{textOf(plan, 'unitSupport', language)}</Text>
        </>
      )}
      {plan.groups.length > 0 && <Heading level={2}>{words.groups}</Heading>}
      {plan.groups.map((group) => (
        <Group key={group.id} group={group} language={language} />
      ))}
    </>
  );
}

function Group({ group, language }: { group: PlanGroup; language: Language }) {
  const words = aboutWords[language];
  return (
    <Card>
      <Heading level={3}>
        <Name of={group.name} />
      </Heading>
      <Text>{textOf(group, 'description', language)}</Text>
      <Facts
        facts={[
          group.ledBy !== null && [words.ledBy, <Name of={group.ledBy} />],
          group.organisations.length > 0 && [
            words.members,
            <Saying
              of={group.organisations}
              say={(names) => (group.inferred.includes('organisations') ? `${names} (${planFieldWords[language].inferred})` : names)}
            />,
          ],
        ]}
      />
    </Card>
  );
}
