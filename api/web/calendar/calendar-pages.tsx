/** A person's own days for its calendar: the page that makes, renews and ends the address, and the file that the address leads to. */
import { calendarFeedMadeAt, personOfCalendarFeed } from '../../../db/calendar/calendar-feed-read-model.ts';
import { dueDaysOf } from '../../../db/calendar/due-days-read-model.ts';
import { dayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import { Button, Form } from '../components/form.tsx';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { openPage, page } from '../kit/page-route.ts';
import { calendarFile, calendarType } from '../parts/calendar/calendar-file.ts';
import { calendarPath } from '../parts/calendar/calendar-links.ts';
import { calendarWords } from '../parts/calendar/calendar-words.ts';

export const calendarPages: PageRoute[] = [
  page({ method: 'get', path: calendarPath, access: 'makeCalendarFeed', respond: overview }),
  page({ method: 'post', path: calendarPath, access: 'makeCalendarFeed', respond: made }),
  page({ method: 'post', path: `${calendarPath}/ta-bort`, access: 'endCalendarFeed', respond: ended }),
  openPage({ method: 'get', path: '/kalender/:key', guessable: true, respond: feed }),
];

async function overview({ deps, viewer, language, csrf }: PageCall): Promise<PageResponse> {
  const words = calendarWords[language];
  const madeAt = await calendarFeedMadeAt(deps.db, viewer.id);
  return {
    title: words.title,
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Text>{words.intro}</Text>
        {madeAt && <Text>{words.made(dayInWords(dayOf(madeAt), language))}</Text>}
        <Form action={calendarPath} csrf={csrf}>
          {madeAt && <Text quiet>{words.renewHint}</Text>}
          <div>
            <Button>{madeAt ? words.renew : words.make}</Button>
          </div>
        </Form>
        {madeAt && (
          <Form action={`${calendarPath}/ta-bort`} csrf={csrf}>
            <div>
              <Button variant="secondary">{words.end}</Button>
            </div>
          </Form>
        )}
      </>
    ),
  };
}

async function made({ act, deps, language }: PageCall): Promise<PageResponse> {
  const words = calendarWords[language].shown;
  const { key } = await act('makeCalendarFeed', { input: {} });
  return {
    title: words.title,
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Text lead>{words.intro}</Text>
        <div class="ds-field">
          <label class="ds-label" for="calendar-address">
            {words.label}
          </label>
          <input class="ds-input" id="calendar-address" readOnly value={`${deps.publicUrl}/kalender/${key}`} />
        </div>
        <Text>{words.secret}</Text>
        <Text>{words.how}</Text>
        <Link href={calendarPath}>{words.back}</Link>
      </>
    ),
  };
}

async function ended({ act, language }: PageCall): Promise<PageResponse> {
  await act('endCalendarFeed', { input: {} });
  return { redirect: calendarPath, notice: calendarWords[language].ended };
}

async function feed({ deps, params, at, language: asked }: Pick<PageCall, 'deps' | 'params' | 'at' | 'language'>): Promise<PageResponse> {
  const person = await personOfCalendarFeed(deps.db, params['key'] ?? '', at);
  if (!person) return opensNothing(asked);
  const days = await dueDaysOf(deps.db, person, at);
  const { publicUrl, mailHostname: hostname } = deps;
  return { file: { type: calendarType, body: calendarFile(days, { language: person.language, publicUrl, hostname, at }), fetched: true } };
}

function opensNothing(language: Language): PageResponse {
  const { title, text } = calendarWords[language].gone;
  return {
    title,
    status: 404,
    guessed: true,
    content: (
      <>
        <Heading level={1}>{title}</Heading>
        <Text>{text}</Text>
      </>
    ),
  };
}
