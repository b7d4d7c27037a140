/** The map as a table: a row for each area, a column for each target group, a number in each cell that leads to what it counts. It fits a phone as it is. */
import type { Coverage, CoverageLine } from '../../../../db/public/coverage-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { Name, Saying } from '../../components/names.tsx';
import { levelOf } from '../../drawings/coverage-cell.ts';
import { coverageWords } from '../../drawings/coverage-words.ts';
import type { PlanFilter } from '../plan-filter.ts';
import { alive, planAddress } from '../plan-filter.ts';

import { phasesOfCell, shownPhases } from './coverage-phases.ts';

interface MapProps {
  found: Coverage;
  language: Language;
}
interface LineProps extends MapProps {
  line: CoverageLine;
  field: 'developmentArea' | 'activityArea';
  /** Phases that have a line of their own in a cell. */
  shown: ReadonlySet<string>;
}

export function CoverageMap({ found, language }: MapProps) {
  const words = coverageWords[language];
  const all = { found, shown: shownPhases(found), language };
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
          <Line line={area} field="developmentArea" {...all} />
          {area.priorityAreas.map((line) => (
            <Line key={line.id} line={line} field="activityArea" {...all} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Line({ line, field, found, shown, language }: LineProps) {
  const { targetGroups, phase = '' } = found;
  const addressOf = (targetGroup: string) => planAddress({ [field]: line.id, targetGroup, establishmentPhase: phase, alive } satisfies Partial<PlanFilter>);
  return (
    <tr {...(field === 'developmentArea' && { class: 'hit-map-whole' })}>
      <th scope="row">
        <Name of={line.name} />
      </th>
      {targetGroups.map(({ id }, index) => (
        <Cell key={id} count={line.counts[index] ?? 0} phases={phasesOfCell(found, shown, line, index)} href={addressOf(id)} language={language} />
      ))}
    </tr>
  );
}

interface CellProps {
  count: number;
  phases: ReturnType<typeof phasesOfCell>;
  href: string;
  language: Language;
}

function Cell({ count, phases, href, language }: CellProps) {
  const words = coverageWords[language];
  return (
    <td data-level={levelOf(count)}>
      {count === 0 ? (
        <>
          <span aria-hidden="true">0</span>
          <span class="ds-sr-only">{words.hole}</span>
        </>
      ) : (
        <a class="ds-link hit-map-link" href={href} aria-label={words.cell(String(count))}>
          {count}
        </a>
      )}
      {phases.length > 0 && (
        <ul class="hit-map-phases">
          {phases.map(({ phase, count: named }) => (
            <li key={phase}>{phase === null ? words.ofPhase(words.otherPhases, named) : <Saying of={phase} say={(name) => words.ofPhase(name, named)} />}</li>
          ))}
        </ul>
      )}
    </td>
  );
}
