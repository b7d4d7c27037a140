/** The map as a table: a row for each area, a column for each target group, a number in each cell that leads to what it counts. It fits a phone as it is. */
import type { Coverage, CoverageLine } from '../../../../db/public/coverage-read-model.ts';
import { countedUpTo } from '../../../../db/public/coverage-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { Name } from '../../components/names.tsx';
import { isCutOff, levelOf } from '../../drawings/coverage-cell.ts';
import { coverageWords } from '../../drawings/coverage-words.ts';
import type { PlanFilter } from '../plan-filter.ts';
import { alive, planAddress } from '../plan-filter.ts';

interface MapProps {
  found: Coverage;
  /** Empty: all. */
  phase: string;
  language: Language;
}

export function CoverageMap({ found, phase, language }: MapProps) {
  const words = coverageWords[language];
  return (
    <table class="ds-table hit-map">
      <caption class="ds-sr-only">{words.map}</caption>
      <thead>
        <tr>
          <th scope="col">{words.area}</th>
          {found.targetGroups.map(({ id, name }) => (
            <th key={id} scope="col">
              <Name of={name} />
            </th>
          ))}
        </tr>
      </thead>
      {found.areas.map((area) => (
        <tbody key={area.id}>
          <Line line={area} field="developmentArea" found={found} phase={phase} language={language} />
          {area.priorityAreas.map((line) => (
            <Line key={line.id} line={line} field="activityArea" found={found} phase={phase} language={language} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Line({ line, field, found: { targetGroups }, phase, language }: MapProps & { line: CoverageLine; field: 'developmentArea' | 'activityArea' }) {
  const addressOf = (targetGroup: string) => planAddress({ [field]: line.id, targetGroup, establishmentPhase: phase, alive } satisfies Partial<PlanFilter>);
  return (
    <tr {...(field === 'developmentArea' && { class: 'hit-map-whole' })}>
      <th scope="row">
        <Name of={line.name} />
      </th>
      {targetGroups.map(({ id }, index) => (
        <Cell key={id} count={line.counts[index] ?? 0} href={addressOf(id)} language={language} />
      ))}
    </tr>
  );
}

function Cell({ count, href, language }: { count: number; href: string; language: Language }) {
  const words = coverageWords[language];
  const said = words.cell(isCutOff(count) ? words.many(countedUpTo) : String(count));
  return (
    <td data-level={levelOf(count)}>
      {count === 0 ? (
        <>
          <span aria-hidden="true">0</span>
          <span class="ds-sr-only">{words.hole}</span>
        </>
      ) : (
        <a class="ds-link hit-map-link" href={href} aria-label={said}>
          {isCutOff(count) ? `${countedUpTo}+` : count}
        </a>
      )}
    </td>
  );
}
