/** What has been handed out of a case before, shortly. */
import { listHandedOut } from '../../../../db/cases/handed-out-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import { Heading, Link, Table } from '../../components/display.tsx';
import type { PageCall } from '../../kit/page-route.ts';
import { handedOutWords } from './handed-out-words.ts';

export async function HandedOutBefore({ deps, params, language }: PageCall) {
  const { before: words, outcomes } = handedOutWords[language];
  const id = params['id'] ?? '';
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.title}</Heading>
      <Table
        underHeading
        caption={words.title}
        empty={words.none}
        rows={await listHandedOut(deps.db, id)}
        columns={[
          {
            label: words.date,
            head: true,
            cell: (record) => <Link href={`/aktiviteter/${id}/utlamnat/${record.id}`}>{words.open(shortDayInWords(record.decidedOn, language))}</Link>,
          },
          { label: words.outcome, cell: ({ outcome }) => capitalised(outcomes[outcome]) },
          { label: words.decidedBy, cell: ({ decidedBy }) => decidedBy },
        ]}
      />
    </section>
  );
}
