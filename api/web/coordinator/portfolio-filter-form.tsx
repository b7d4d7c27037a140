/** The portfolio's filter as a form that only asks: its answer is an address that can be kept. */

import { planActivityOrders } from '../../../db/pictures/plan-activity-order.ts';
import type { PlanFigures } from '../../../db/pictures/plan-figures-read-model.ts';
import type { SearchedTerms } from '../../../db/plan/term-filter.ts';
import type { PlanTermKind } from '../../../db/registers/plan-read-model.ts';
import type { BodiesInText } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import { Choices, Select } from '../components/choices.tsx';
import { Details, Link, Text } from '../components/display.tsx';
import { FileLinks } from '../components/file-links.tsx';
import { Button, TextField } from '../components/form.tsx';
import { columnLabel } from './portfolio-columns.tsx';
import type { PortfolioFilter } from './portfolio-filter.ts';
import { addressOf, isNarrowed, isRefined, moneyColumns, portfolioColumnNames } from './portfolio-filter.ts';
import { portfolioWords } from './portfolio-words.ts';

interface FilterFormProps {
  filter: PortfolioFilter;
  figures: PlanFigures;
  searched: SearchedTerms;
  units: string[];
  bodies: BodiesInText;
  seesMoney: boolean;
  language: Language;
}

export function FilterForm({ filter, figures, searched, units, bodies, seesMoney, language }: FilterFormProps) {
  const words = portfolioWords[language];
  const stageWords = wordsIn(language).stages;
  const counted = (label: string, count: number | undefined) => words.counted(label, count ?? 0);
  const orders = planActivityOrders.filter((by) => seesMoney || by !== 'granted');
  return (
    <search>
      <form method="get" action="/aktiviteter" class="ds-card hit-stack">
        <div class="hit-filter">
          <TextField name="q" type="search" label={words.search} hint={words.searchHint} value={filter.q} />
          <Select
            name="skede"
            label={words.stage}
            value={filter.stage}
            empty={words.all}
            choices={stages.map((stage) => ({ value: stage, label: counted(capitalised(stageWords[stage]), figures.byStage[stage]) }))}
          />
          <Select
            name="omrade"
            label={words.area}
            value={filter.area}
            empty={words.all}
            choices={figures.areas.map(({ id, name, planActivities }) => ({ value: id, label: counted(name, planActivities), named: name }))}
          />
          <Select
            name="organisation"
            label={words.organisation}
            value={filter.organisation}
            empty={words.all}
            choices={figures.organisations.map(({ id, name }) => ({ value: id, label: name, named: name }))}
          />
        </div>
        <div class="hit-filter-checks">
          <Choices
            name="forsenade"
            label={words.position}
            several
            saysItself
            value={filter.overdue ? ['ja'] : []}
            choices={[{ value: 'ja', label: words.overdueOnly }]}
          />
          <Choices
            name="lyfta"
            label={words.raised}
            several
            saysItself
            value={filter.escalated ? ['ja'] : []}
            choices={[{ value: 'ja', label: words.escalatedOnly(bodies) }]}
          />
        </div>
        {/* A card whose own part is folded would lose its edges. */}
        <div>
          <Details summary={words.more} open={isRefined(filter)}>
            <div class="hit-filter">
              <TermSelects filter={filter} searched={searched} language={language} />
              {units.length > 0 && (
                <Select
                  name="enhet"
                  label={words.unit}
                  value={filter.unit}
                  empty={words.all}
                  choices={units.map((unit) => ({ value: unit, label: unit, named: unit }))}
                />
              )}
              <Select name="sortera" label={words.sort} value={filter.sort} choices={orders.map((by) => ({ value: by, label: words.sortBy[by] }))} />
              <Choices
                name="ordning"
                label={words.order}
                several
                saysItself
                value={filter.descending ? ['fallande'] : []}
                choices={[{ value: 'fallande', label: words.descending }]}
              />
            </div>
            <Choices
              name="visa"
              label={words.columns}
              hint={words.columnsHint}
              several
              value={filter.columns}
              choices={portfolioColumnNames
                .filter((column) => seesMoney || !moneyColumns.includes(column))
                .map((column) => ({ value: column, label: columnLabel(column, language) }))}
            />
          </Details>
        </div>
        <div class="hit-buttons">
          <Button>{words.show}</Button>
          {isNarrowed(filter) && <Link href="/aktiviteter">{words.clear}</Link>}
          <FileLinks address={addressOf({ ...filter, page: 1 })} language={language} />
        </div>
        <Text quiet>{words.bookmark}</Text>
      </form>
    </search>
  );
}

function TermSelects({ filter, searched: { terms, phases }, language }: Pick<FilterFormProps, 'filter' | 'searched' | 'language'>) {
  const named = (kind: PlanTermKind) => terms.filter((term) => term.kind === kind).map(({ id, name }) => ({ value: id, label: name, named: name }));
  const fields = [
    { name: 'prioriterat', value: filter.priorityArea, choices: named('activityArea') },
    { name: 'insatsomrade', value: filter.focus, choices: named('focusArea') },
    { name: 'malgrupp', value: filter.targetGroup, choices: named('targetGroup') },
    { name: 'fas', value: filter.phase, choices: phases.map((phase) => ({ value: phase, label: phase, named: phase })) },
    { name: 'mal', value: filter.goal, choices: named('goal') },
  ] as const;
  return (
    <>
      {fields
        .filter(({ choices }) => choices.length > 0)
        .map((field) => (
          <Select key={field.name} {...field} label={columnLabel(field.name, language)} empty={portfolioWords[language].all} />
        ))}
    </>
  );
}
