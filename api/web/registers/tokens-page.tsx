/** Tokens of programs: whose they are, how far they reach, when they were last used, and a way to end each. */
import type { TokenView } from '../../../contracts/views/token-view.ts';
import { findToken } from '../../../db/people/token-read-model.ts';
import { findPerson } from '../../../db/registers/person-read-model.ts';
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { moneyScope, readScope } from '../../authorization/token-scope.ts';
import { notFound } from '../../http/problem.ts';
import { one } from '../browser/posted-fields.ts';
import { Heading, Lines, Link, Pager, Table, Text } from '../components/display.tsx';
import { form } from '../form-engine/form-description.ts';
import { pageNumber, pageSize } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { addressWith, RegisterLinks } from './register-parts.tsx';
import { tokenWords } from './token-words.ts';

const path = '/nycklar';

/** Where the tokens of one person are. */
export const tokensOf = (person: string): string => addressWith(path, { person });

export const tokensPage = page({
  method: 'get',
  path,
  access: 'listTokens',
  async respond({ request, deps, language, query, at }) {
    const words = tokenWords[language];
    const person = await findPerson(deps.db, one(query, 'person') ?? '');
    const found = await request('listTokens', {
      query: { page: String(pageNumber(query)), limit: String(pageSize), ...(person && { person: person.id }) },
    });
    return {
      title: person ? words.of(person.name) : words.tokens,
      wide: true,
      content: (
        <>
          <Heading level={1}>{person ? words.of(person.name) : words.tokens}</Heading>
          <RegisterLinks language={language} />
          <Text>{words.intro}</Text>
          <Table
            caption={words.count(found.total)}
            empty={words.none}
            rows={found.items}
            columns={[
              { label: words.use, head: true, cell: ({ name }) => name || words.unnamed },
              { label: words.person, cell: (token) => <Link href={`/personer/${token.person}`}>{token.personName}</Link> },
              { label: words.scope, cell: ({ scope }) => <Lines lines={scopeInWords(scope, language)} /> },
              { label: words.made, cell: ({ createdAt }) => dayInWords(createdAt, language) },
              { label: words.lastUsed, cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : dayInWords(lastUsedAt, language)) },
              { label: words.ends, cell: (token) => endInWords(token, at, language) },
              { label: words.end, cell: (token) => isGood(token, at) && <Link href={`${path}/${token.id}/avsluta`}>{words.end}</Link> },
            ]}
          />
          <Pager
            page={found.page}
            limit={pageSize}
            total={found.total}
            href={(to) => addressWith(path, { person: person?.id, sida: to > 1 && String(to) })}
            language={language}
          />
        </>
      ),
    };
  },
});

export const tokenForms = [
  form({
    path: `${path}/:id/avsluta`,
    operation: 'revokeToken',
    async describe({ deps, params, language }) {
      const words = tokenWords[language];
      const token = await findToken(deps.db, params['id'] ?? '');
      if (!token) throw notFound();
      return {
        title: words.endOf(token.name || token.personName),
        intro: words.endIntro,
        sections: [],
        send: words.endNow,
        isDangerous: true,
        back: tokensOf(token.person),
        backWords: words.back,
        done: () => ({ redirect: tokensOf(token.person), notice: words.hasEnded }),
      };
    },
  }),
];

const isGood = ({ revokedAt, expiresAt }: TokenView, at: Instant): boolean => revokedAt === null && expiresAt > at;

function endInWords({ revokedAt, expiresAt }: TokenView, at: Instant, language: Language): string {
  const words = tokenWords[language];
  if (revokedAt !== null) return words.ended(dayInWords(revokedAt, language));
  return expiresAt > at ? dayInWords(expiresAt, language) : words.over(dayInWords(expiresAt, language));
}

/** Operations are told by their number: their ids are for programs, which read them in the API. */
function scopeInWords(scope: TokenView['scope'], language: Language): string[] {
  const words = tokenWords[language];
  if (scope === null) return [words.all];
  const acts = scope.filter((word) => word !== readScope && word !== moneyScope).length;
  return [...(scope.includes(readScope) ? [words.read] : []), ...(scope.includes(moneyScope) ? [words.money] : []), ...(acts > 0 ? [words.acts(acts)] : [])];
}

const dayInWords = (at: Instant, language: Language): string => shortDayInWords(dayOf(at), language);
