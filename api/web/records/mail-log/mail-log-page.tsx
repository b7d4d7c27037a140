/** All messages with what became of each, the latest first; the gate that holds them on top. */

import type { BodyNamesByDay } from '../../../../contracts/views/body-name.ts';
import type { ListPage } from '../../../../contracts/views/list-page.ts';
import type { MailOutcome, MailView } from '../../../../contracts/views/mail-view.ts';
import { fewHits } from '../../../../db/engine/search-index.ts';
import type { MailFilter } from '../../../../db/mail/mail-read-model.ts';
import { countMails } from '../../../../db/mail/mail-read-model.ts';
import { bodyNamesByDay } from '../../../../db/registers/body-read-model.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { planActivityTitles } from '../../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortMinuteInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { Select } from '../../components/choices.tsx';
import { Heading, Link, Pager, Table, Text } from '../../components/display.tsx';
import { FileLinks } from '../../components/file-links.tsx';
import { Button, TextField } from '../../components/form.tsx';
import { listFormatOf } from '../../kit/list-file.ts';
import { pageSize } from '../../kit/page-number.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import { Course } from '../../parts/mail-course.tsx';
import type { MailLogFilter } from '../../parts/mail-filter.ts';
import { mailFilterOf, mailLogAddress, mailOutcomes } from '../../parts/mail-filter.ts';
import { mailAddress, ResendLink } from '../../parts/mail-links.tsx';
import { mailLogWords } from '../../parts/mail-log-words.ts';
import { GateCard } from './mail-gate-card.tsx';
import { mailLogFile } from './mail-log-file.ts';
import { AboutActivity, Address, Outcome } from './mail-parts.tsx';
import { mailKindInWords } from './mail-words.ts';
import { WrongRecipientButton } from './wrong-recipient.tsx';

export const mailLogPage = page({
  method: 'get',
  path: '/skickat',
  access: 'listMails',
  async respond(call) {
    const { request, deps, language, query } = call;
    const filter = mailFilterOf(query);
    const { page: number, ...narrowed } = filter;
    const format = listFormatOf(query);
    if (format) return mailLogFile(call, filter, format);
    const found = await request('listMails', { query: { ...(narrowed as Record<string, string>), page: String(number), limit: String(pageSize) } });
    const counts = await countMails(deps.db, narrowed);
    const about = [filter.planActivity, ...found.items.map(({ planActivity }) => planActivity)].filter((id) => typeof id === 'string');
    const titles = await planActivityTitles(deps.db, about);
    const words = mailLogWords[language];
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text>{words.intro}</Text>
          {await GateCard(call)}
          <FilterForm filter={filter} counts={counts} titles={titles} language={language} />
          <Mails found={found} titles={titles} bodiesOn={await bodyNamesByDay(deps.db)} call={call} language={language} />
          <Pager page={found.page} limit={pageSize} total={found.total} href={(to) => mailLogAddress({ ...filter, page: to })} language={language} />
        </>
      ),
    };
  },
});

interface FilterProps {
  filter: MailLogFilter;
  counts: Awaited<ReturnType<typeof countMails>>;
  titles: NamesById;
  language: Language;
}

function FilterForm({ filter, counts, titles, language }: FilterProps) {
  const { outcomes, counted, filter: words } = mailLogWords[language];
  const labelOf = (outcome: MailOutcome) => {
    const count = counts?.[outcome] ?? 0;
    return counts ? counted(capitalised(outcomes[outcome]), Math.min(count, fewHits), count > fewHits) : capitalised(outcomes[outcome]);
  };
  const isNarrowed = (['q', 'outcome', 'planActivity', 'from', 'to'] satisfies (keyof MailFilter)[]).some((name) => filter[name]);
  // An activity's own page leads here: among thousands nobody would look for it in a list.
  const activities = [...titles].filter(([id]) => id === filter.planActivity).map(([value, label]) => ({ value, label, named: label }));
  return (
    <search>
      <form method="get" action="/skickat" class="ds-card hit-stack">
        <div class="hit-filter">
          <TextField name="q" type="search" label={words.q} value={filter.q ?? ''} />
          <Select
            name="utfall"
            label={words.outcome}
            value={filter.outcome ?? ''}
            empty={words.all}
            choices={mailOutcomes.map((value) => ({ value, label: labelOf(value) }))}
          />
          {activities.length > 0 && <Select name="aktivitet" label={words.activity} value={filter.planActivity ?? ''} empty={words.all} choices={activities} />}
          <TextField name="fran" type="date" label={words.from} value={filter.from ?? ''} />
          <TextField name="till" type="date" label={words.to} value={filter.to ?? ''} />
        </div>
        <div class="hit-buttons">
          <Button>{words.show}</Button>
          {isNarrowed && <Link href="/skickat">{words.clear}</Link>}
          <FileLinks address={mailLogAddress({ ...filter, page: 1 })} language={language} />
        </div>
      </form>
    </search>
  );
}

interface MailsProps {
  found: ListPage<MailView>;
  titles: NamesById;
  bodiesOn: BodyNamesByDay;
  call: PageCall;
  language: Language;
}

function Mails({ found, titles, bodiesOn, call, language }: MailsProps) {
  const words = mailLogWords[language];
  return (
    <Table
      caption={words.caption(found.total, found.more)}
      empty={words.none}
      rows={found.items}
      columns={[
        { label: words.what, head: true, cell: (mail) => <Link href={mailAddress(mail.key)}>{mailKindInWords(mail, language)}</Link> },
        { label: words.about, cell: (mail) => <AboutActivity mail={mail} titles={titles} language={language} /> },
        { label: words.to, cell: ({ recipient }) => <Address address={recipient} /> },
        { label: words.asked, cell: ({ askedAt }) => shortMinuteInWords(askedAt, language) },
        { label: words.why, cell: (mail) => <Course mail={mail} bodiesOn={bodiesOn} language={language} /> },
        {
          label: words.outcome,
          cell: (mail) => (
            <>
              <Outcome mail={mail} language={language} />
              <ResendLink mail={mail} viewer={call.viewer} language={language} />
              <WrongRecipientButton mail={mail} call={call} language={language} />
            </>
          ),
        },
        { label: words.tries, numeric: true, cell: ({ attempts }) => attempts },
      ]}
    />
  );
}
