/** The search of the plan for everybody: words, and words of the plan that activities name. Its answer is an address that can be kept. */
import type { SearchedTerms } from '../../../db/plan/term-filter.ts';
import type { PlanTermKind } from '../../../db/registers/plan-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { Select } from '../components/choices.tsx';
import { Link } from '../components/display.tsx';
import { Button, TextField } from '../components/form.tsx';
import type { PlanFilter } from './plan-filter.ts';
import { alive, filterNames, isNarrowed } from './plan-filter.ts';
import { publicWords } from './public-words.ts';

interface SearchProps {
  filter: PlanFilter;
  searched: SearchedTerms;
  language: Language;
}

export function PlanSearch({ filter, searched, language }: SearchProps) {
  const words = publicWords[language];
  const labels = {
    developmentArea: words.area,
    activityArea: words.priorityArea,
    focusArea: words.focus,
    targetGroup: words.groups,
    establishmentPhase: words.phase,
    goal: words.goals,
  };
  const choicesOf = (field: keyof typeof labels) =>
    field === 'establishmentPhase' ? searched.phases.map((phase) => ({ value: phase, label: phase })) : termChoices(searched, field);
  const fields = (Object.keys(labels) as (keyof typeof labels)[]).map((field) => ({ field, choices: choicesOf(field) }));
  return (
    <search>
      <form method="get" action="/planen" class="ds-card hit-stack">
        <TextField name="q" type="search" label={words.search} hint={words.searchHint} value={filter.q} />
        <div class="hit-filter">
          {fields
            .filter(({ choices }) => choices.length > 0)
            .map(({ field, choices }) => (
              <Select key={field} name={filterNames[field]} label={labels[field]} value={filter[field]} empty={words.all} choices={choices} />
            ))}
          <Select name="lage" label={words.stage} value={filter.alive} empty={words.all} choices={[{ value: alive, label: words.alive }]} />
        </div>
        <div class="hit-buttons">
          <Button>{words.find}</Button>
          {isNarrowed(filter) && <Link href="/planen">{words.showAll}</Link>}
        </div>
      </form>
    </search>
  );
}

const termChoices = ({ terms }: SearchedTerms, kind: PlanTermKind) =>
  terms.filter((term) => term.kind === kind).map(({ id, name }) => ({ value: id, label: name, named: name }));
