/** What stands below a part of a page: on a page of its own the way to the part's other pages, else the way to the page of its own where there is more. */
import type { ListPage } from '../../../contracts/views/list-page.ts';
import type { Language } from '../../../words/language.ts';
import { Link, Pager } from './display.tsx';
import { pagerWords } from './pager-words.ts';

interface Props {
  found: ListPage<unknown>;
  /** Of the part's own page, with a query. */
  address: string;
  /** It is shown on its own page. */
  whole: boolean;
  language: Language;
}

export function PartEnd({ found: { page, limit, total }, address, whole, language }: Props) {
  if (whole) return <Pager page={page} limit={limit} total={total} href={(to) => `${address}&sida=${to}`} language={language} />;
  return total > limit ? <Link href={address}>{pagerWords[language].all(total)}</Link> : null;
}
