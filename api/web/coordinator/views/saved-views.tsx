/** On the list of activities: the reader's own views of it, and the form that saves what is shown as one more. */
import type { SavedView } from '../../../../db/people/saved-views/saved-view-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { Details, Link } from '../../components/display.tsx';
import { Button, Form, TextField } from '../../components/form.tsx';
import type { PortfolioFilter } from '../portfolio-filter.ts';
import { addressOf } from '../portfolio-filter.ts';
import { viewWords } from './view-words.ts';

export const viewsPath = '/mina-vyer';
const listPath = '/aktiviteter';

export const addressOfView = ({ selection }: SavedView): string => (selection === '' ? listPath : `${listPath}?${selection}`);

/** The first page of what is shown, as the address has it behind its question mark. */
export const selectionOf = (filter: PortfolioFilter): string => addressOf({ ...filter, page: 1 }).slice(listPath.length + 1);

interface SavedViewsProps {
  views: SavedView[];
  filter: PortfolioFilter;
  csrf: string;
  language: Language;
}

export function SavedViews({ views, filter, csrf, language }: SavedViewsProps) {
  const words = viewWords[language];
  return (
    <>
      {views.length > 0 && (
        <nav aria-label={words.yours}>
          <ul class="hit-plain hit-row">
            {views.map((view) => (
              <li key={view.name}>
                <Link href={addressOfView(view)}>{view.name}</Link>
              </li>
            ))}
            <li>
              <Link href={viewsPath}>{words.change}</Link>
            </li>
          </ul>
        </nav>
      )}
      <Details summary={words.saveThis}>
        <SaveView selection={selectionOf(filter)} csrf={csrf} language={language} />
      </Details>
    </>
  );
}

interface SaveViewProps {
  selection: string;
  csrf: string;
  name?: string | undefined;
  error?: string | undefined;
  language: Language;
}

export function SaveView({ selection, csrf, name = '', error, language }: SaveViewProps) {
  const words = viewWords[language];
  return (
    <Form action={viewsPath} csrf={csrf}>
      <input type="hidden" name="urval" value={selection} />
      <TextField name="namn" label={words.name} hint={words.nameHint} value={name} error={error} />
      <div>
        <Button>{words.save}</Button>
      </div>
    </Form>
  );
}
