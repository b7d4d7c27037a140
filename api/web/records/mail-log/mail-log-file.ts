/** The messages that a filter finds, as a file with the columns of the page. */
import type { MailView } from '../../../../contracts/views/mail-view.ts';
import { bodyNamesByDay } from '../../../../db/registers/body-read-model.ts';
import { planActivityTitles } from '../../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { causeInWords } from '../../../../words/mail-course.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { ListFormat } from '../../kit/list-file.ts';
import { everyRow, listFile, namesInFile } from '../../kit/list-file.ts';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import type { MailLogFilter } from '../../parts/mail-filter.ts';
import { mailLogAddress } from '../../parts/mail-filter.ts';
import { mailLogWords } from '../../parts/mail-log-words.ts';
import { mailKindInWords } from './mail-words.ts';

export async function mailLogFile(call: PageCall, filter: MailLogFilter, format: ListFormat): Promise<PageResponse> {
  const { request, deps, language } = call;
  const { page: _, ...narrowed } = filter;
  const words = mailLogWords[language];
  const rows = await everyRow<MailView>(format, (page) => request('listMails', { query: { ...(narrowed as Record<string, string>), ...page } }));
  const titles = await planActivityTitles(deps.db, [...new Set(rows?.flatMap(({ planActivity }) => planActivity ?? []))]);
  const bodiesOn = await bodyNamesByDay(deps.db);
  const said = await namesInFile(call);
  return listFile(
    format,
    {
      name: words.fileName,
      rows,
      back: mailLogAddress({ ...filter, page: 1 }),
      columns: [
        [words.what, (mail) => mailKindInWords(mail, language)],
        [words.about, ({ planActivity }) => (planActivity === null ? words.noActivity : said(titles.get(planActivity) ?? planActivity))],
        [words.to, ({ recipient }) => recipient],
        [words.asked, ({ askedAt }) => ({ day: dayOf(askedAt) })],
        [words.why, ({ askedBy, rung }) => askedBy && causeInWords({ askedBy, rung }, bodiesOn(dayOf(askedBy.at)), language)],
        [words.outcome, ({ outcome }) => capitalised(words.outcomes[outcome])],
        [words.tries, ({ attempts }) => attempts],
      ],
    },
    language,
  );
}
