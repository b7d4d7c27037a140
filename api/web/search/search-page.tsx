/** One search through all that the reader may open: each kind is read as its own pages read it, and is left out for whom those are closed. */
import { longestSearch } from '../../http/paging.ts';
import { one } from '../browser/posted-fields.ts';
import { Heading, Text } from '../components/display.tsx';
import { Button, TextField } from '../components/form.tsx';
import { page } from '../kit/page-route.ts';
import { everythingFound, searchPath, shortest } from './everything-found.ts';
import { FoundActivities, FoundOrganisations, FoundPeople, FoundReports } from './found-parts.tsx';
import { searchWords } from './search-words.ts';

export const searchPage = page({
  method: 'get',
  path: searchPath,
  access: 'search',
  async respond(call) {
    const { language, query } = call;
    const words = searchWords[language];
    const q = (one(query, 'q') ?? '').trim().slice(0, longestSearch);
    const isLong = Array.from(q).length >= shortest;
    const found = isLong ? await everythingFound(call, q) : undefined;
    const isNothing = found && [found.activities, found.organisations, found.people].every((list) => !list?.items.length) && found.reports.length === 0;
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <search>
            <form method="get" action={searchPath} class="ds-card hit-stack">
              <TextField name="q" type="search" label={words.field} hint={words.hint} value={q} />
              <div class="hit-buttons">
                <Button>{words.find}</Button>
              </div>
            </form>
          </search>
          {q !== '' && !isLong && <Text>{words.tooShort}</Text>}
          {isNothing && <Text>{words.none}</Text>}
          {found && (
            <>
              <FoundActivities found={found.activities} q={q} viewer={call.viewer} language={language} />
              <FoundOrganisations found={found.organisations} q={q} viewer={call.viewer} language={language} />
              <FoundPeople found={found.people} q={q} language={language} />
              <FoundReports found={found.reports} language={language} />
            </>
          )}
        </>
      ),
    };
  },
});
