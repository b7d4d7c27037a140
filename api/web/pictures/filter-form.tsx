/** A picture's filter as a form that only asks: its answer is an address that can be kept. */

import type { NamesById } from '../../../db/registers/names-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { Select } from '../components/choices.tsx';
import { Link } from '../components/display.tsx';
import { Button } from '../components/form.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import { choicesOf } from '../form-engine/activity-of-form.ts';
import type { PictureFilter } from './picture-filter.ts';
import { pictureAddress } from './picture-filter.ts';

interface FilterFormProps {
  path: string;
  filter: PictureFilter;
  areas: NamesById;
  /** What the field of the year is called; absent: the picture has no year. */
  year?: string;
  language: Language;
}

const yearsAround = 4;

export function PictureFilterForm({ path, filter, areas, year, language }: FilterFormProps) {
  const words = pictureWords[language].filter;
  const years = Array.from({ length: 2 * yearsAround + 1 }, (_, index) => String(filter.year - yearsAround + index));
  return (
    <search class="hit-noprint">
      <form method="get" action={path} class="ds-card hit-stack">
        <div class="hit-filter">
          <Select name="omrade" label={words.area} value={filter.area ?? ''} empty={words.all} choices={choicesOf(areas)} />
          {year && <Select name="ar" label={year} value={String(filter.year)} choices={years.map((value) => ({ value, label: value }))} />}
          <div class="hit-buttons">
            <Button>{words.show}</Button>
            {filter.area && <Link href={pictureAddress(path, year ? { year: filter.year } : {})}>{words.wholePlan}</Link>}
          </div>
        </div>
      </form>
    </search>
  );
}
