/** How to do what each part in the plan does, and whom to ask: for everybody, signed in or not. */
import { countyOf } from '../../../db/plan/county-read-model.ts';
import { bodiesInText } from '../../../words/body-names.ts';
import { notFound } from '../../http/problem.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import type { PageCall, PageRoute } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import { bodyNames } from '../parts/coming-steps-shown.ts';
import { GuideText } from './guide-text.tsx';
import { administratorGuide } from './guides/administrator-guide.ts';
import { bodiesGuide } from './guides/bodies-guide.ts';
import { coordinatorGuide } from './guides/coordinator-guide.ts';
import type { Guide, GuideTask, GuideWords } from './guides/guide.ts';
import { organisationGuide } from './guides/organisation-guide.ts';
import { helpWords } from './help-words.ts';
import { PageSketch } from './page-sketch.tsx';

/** By the word in the address; those without an account first. */
export const guides: ReadonlyMap<string, GuideWords> = new Map([
  ['organisation', organisationGuide],
  ['organ', bodiesGuide],
  ['samordnare', coordinatorGuide],
  ['administrator', administratorGuide],
]);

const path = '/hjalp';

const helpPage = openPage({
  method: 'get',
  path,
  async respond(call) {
    const words = helpWords[call.language];
    const bodies = bodiesInText(await bodyNames(call), call.language);
    return {
      title: words.title,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.lead}</Text>
          <ul class="hit-plain hit-stack">
            {[...guides].map(([word, guide]) => {
              const { title, lead } = guide[call.language](bodies);
              return (
                <li key={word} class="ds-card hit-stack hit-choice">
                  <Link href={`${path}/${word}`}>{title}</Link>
                  <span>{lead}</span>
                </li>
              );
            })}
          </ul>
          <Text>
            {words.reader} <Link href="/planen">{words.plan}</Link>.
          </Text>
          <Contact {...(await contactOf(call))} />
        </>
      ),
    };
  },
});

const guidePage = openPage({
  method: 'get',
  path: `${path}/:guide`,
  async respond(call) {
    const { language, params } = call;
    const guide = guides.get(params['guide'] ?? '');
    if (!guide) throw notFound();
    const { title, lead, tasks } = guide[language](bodiesInText(await bodyNames(call), language));
    return {
      title,
      content: (
        <>
          <p class="ds-paragraph hit-noprint">
            <Link href={path}>{helpWords[language].back}</Link>
          </p>
          <Heading level={1}>{title}</Heading>
          <Text lead>{lead}</Text>
          <Contents tasks={tasks} label={helpWords[language].contents} />
          {tasks.map((task, index) => (
            <Task key={task.title} {...task} id={idOf(index)} />
          ))}
          <Contact {...(await contactOf(call))} />
        </>
      ),
    };
  },
});

const idOf = (index: number) => `steg-${index + 1}`;

const Contents = ({ tasks, label }: { tasks: Guide['tasks']; label: string }) => (
  <nav aria-label={label}>
    <ul class="hit-plain hit-stack" data-gap="small">
      {tasks.map(({ title }, index) => (
        <li key={title}>
          <Link href={`#${idOf(index)}`}>{title}</Link>
        </li>
      ))}
    </ul>
  </nav>
);

const Task = ({ title, steps, picture, id }: GuideTask & { id: string }) => (
  <section class="hit-stack" data-gap="small">
    <Heading level={2} id={id}>
      {title}
    </Heading>
    <PageSketch {...picture} />
    <ol class="ds-list">
      {steps.map((step) => (
        <li key={step}>
          <GuideText text={step} />
        </li>
      ))}
    </ol>
  </section>
);

interface ContactFacts {
  heading: string;
  text: string;
  address: string;
}

/** Who coordinates the plan, and where they are written to. */
async function contactOf({ language, deps: { db, ownFunder, contactAddress } }: Pick<PageCall, 'language' | 'deps'>): Promise<ContactFacts> {
  const words = helpWords[language];
  const { authority } = await countyOf(db, ownFunder);
  return { heading: words.noneTitle, text: words.contact(authority[language]), address: contactAddress };
}

const Contact = ({ heading, text, address }: ContactFacts) => (
  <section class="hit-stack" data-gap="small">
    <Heading level={2}>{heading}</Heading>
    <Text>
      {text} <Link href={`mailto:${address}`}>{address}</Link>
    </Text>
  </section>
);

export const helpPages: PageRoute[] = [helpPage, guidePage];
