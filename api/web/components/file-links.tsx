/** The list that is shown, as a file: the same rows, columns and reader. */
import type { Language } from '../../../words/language.ts';
import { Link } from './display.tsx';

const words: Record<Language, { xlsx: string; csv: string }> = {
  sv: { xlsx: 'Ladda ner som Excel', csv: 'Ladda ner som CSV' },
  en: { xlsx: 'Download as Excel', csv: 'Download as CSV' },
};

/** @param address where the list is, with its filter; @param of what is in the file, where a page has several */
export function FileLinks({ address, of, language }: { address: string; of?: string; language: Language }) {
  const said = words[language];
  const href = (format: string) => `${address}${address.includes('?') ? '&' : '?'}format=${format}`;
  const hidden = of === undefined ? null : <span class="hit-hidden">: {of}</span>;
  return (
    <>
      <Link href={href('xlsx')}>
        {said.xlsx}
        {hidden}
      </Link>
      <Link href={href('csv')}>
        {said.csv}
        {hidden}
      </Link>
    </>
  );
}
