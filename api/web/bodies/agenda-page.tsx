/** What lies before the bodies, the longest waiting first, and what has been settled. */

import type { BodyName } from '../../../contracts/views/body-name.ts';
import type { EscalationView } from '../../../contracts/views/report-view.ts';
import { bodiesById } from '../../../db/registers/names-read-model.ts';
import { shortNameOf } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Heading, Table, Tag, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { page } from '../kit/page-route.ts';
import { bodyWords } from '../parts/body-words.ts';

const maxShown = '200';
const isOpen = ({ state }: EscalationView) => state === 'open' || state === 'advised';

export const agendaPage = page({
  method: 'get',
  path: '/arendelista',
  access: 'listEscalations',
  async respond({ request, language, deps }) {
    const words = bodyWords[language].list;
    const { items } = await request('listEscalations', { query: { limit: maxShown } });
    const bodies = await bodiesById(deps.db);
    const shared = { bodies, language };
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text>{words.intro}</Text>
          <Matters caption={words.open} empty={words.noneOpen} matters={items.filter(isOpen)} {...shared} />
          <Matters caption={words.earlier} empty={words.noneEarlier} matters={items.filter((item) => !isOpen(item))} {...shared} />
        </>
      ),
    };
  },
});

interface Listed {
  caption: string;
  empty: string;
  matters: EscalationView[];
  bodies: ReadonlyMap<string, BodyName>;
  language: Language;
}

function Matters({ caption, empty, matters, bodies, language }: Listed) {
  const words = bodyWords[language].list;
  const { escalationStates, roles } = wordsIn(language);
  const bodyOf = ({ body }: EscalationView) => {
    const found = body === null ? undefined : bodies.get(body);
    return found && shortNameOf(found, language);
  };
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{caption}</Heading>
      <Table
        underHeading
        caption={caption}
        empty={empty}
        rows={matters}
        columns={[
          {
            label: words.activity,
            head: true,
            cell: ({ id, title }) => <LinkedName of={title} href={`/arenden/${id}`} />,
          },
          { label: words.period, cell: ({ period }) => capitalised(periodInWords(period, language)) },
          { label: words.body, cell: (matter) => bodyOf(matter) ?? capitalised(roles[matter.role]) },
          { label: words.raised, cell: ({ raisedAt }) => <span class="hit-nowrap">{shortDayInWords(dayOf(raisedAt), language)}</span> },
          { label: words.due, cell: ({ dueAt }) => (dueAt ? <span class="hit-nowrap">{shortDayInWords(dayOf(dueAt), language)}</span> : '–') },
          { label: words.state, cell: (matter) => <Tag tone={isOpen(matter) ? 'soon' : 'neutral'}>{capitalised(escalationStates[matter.state])}</Tag> },
        ]}
      />
    </section>
  );
}
