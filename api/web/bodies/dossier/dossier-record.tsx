/** What has come in of a case and what was tried, as a dossier shows it. */

import { reportIn } from '../../../../contracts/commands/stored-report.ts';
import type { BodyNamesByDay } from '../../../../contracts/views/body-name.ts';
import type { DossierResponse } from '../../../../contracts/views/report-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { periodInWords, shortDayInWords, shortMinuteInWords } from '../../../../words/format.ts';
import { happeningInWords } from '../../../../words/history-words.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { Heading, Table, Text } from '../../components/display.tsx';
import { valuesOf } from '../../form-engine/form-values.ts';
import { WrittenValues } from '../../form-engine/written-values.tsx';
import { bodyWords } from '../../parts/body-words.ts';
import { reportSections } from '../../parts/forms/report-sections.ts';
import type { DossierProps } from './dossier-props.ts';
import { dossierWords } from './dossier-words.ts';

/** The last report that says anything, whole; nothing where none has come in. */
export function LastReport({ matter: { reports, plan }, level, language }: DossierProps) {
  const last = reports.findLast(({ content }) => reportIn(content) !== undefined);
  if (!last) return null;
  const words = dossierWords[language].lastReport;
  const sections = reportSections(plan, language).map(({ fields }) => ({ fields }));
  return (
    <section class="hit-stack">
      <Heading level={level}>{words.title(periodInWords(last.period, language))}</Heading>
      {last.receivedAt && <Text quiet>{words.received(shortDayInWords(dayOf(last.receivedAt), language))}</Text>}
      <WrittenValues sections={sections} values={valuesOf(sections, reportIn(last.content) ?? {})} language={language} />
    </section>
  );
}

export function Reports({ matter: { reports }, language }: DossierProps) {
  const words = bodyWords[language];
  const { reportStates, obligationStates } = wordsIn(language);
  return (
    <Table
      caption={words.matter.reports}
      empty={words.matter.noReports}
      rows={reports}
      columns={[
        { label: words.list.period, head: true, cell: ({ period }) => capitalised(periodInWords(period, language)) },
        { label: words.matter.dueOn, cell: ({ dueOn }) => shortDayInWords(dueOn, language) },
        { label: words.list.state, cell: ({ report, state }) => capitalised(report ? reportStates[report] : obligationStates[state]) },
      ]}
    />
  );
}

/** What was tried about this very report; left out for those whose row has no history. */
export function Tried({ matter, bodiesOn, language }: { matter: DossierResponse; bodiesOn: BodyNamesByDay; language: Language }) {
  const words = bodyWords[language];
  const steps = matter.history?.filter(({ details }) => matter.period !== null && details['period'] === matter.period);
  if (!steps?.length) return null;
  return (
    <Table
      caption={words.matter.tried}
      empty=""
      rows={steps}
      columns={[
        { label: words.matter.step, head: true, cell: ({ what, at }) => happeningInWords(what, bodiesOn(dayOf(at)), language) },
        { label: words.matter.triedOn, cell: ({ at }) => shortMinuteInWords(at, language) },
      ]}
    />
  );
}
