/** Absences that are not over, as a table. */
import type { AbsenceView } from '../../../../contracts/views/register-view.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { Heading, Link, Table } from '../../components/display.tsx';
import { absenceWords } from '../../parts/role-mails/absence-words.ts';
import { lastOf } from '../register-parts.tsx';

export const endPath = (id: string): string => `/franvaro/${id}/tillbaka`;

export function AbsenceList({ absences, mayEnd, language }: { absences: AbsenceView[]; mayEnd: boolean; language: Language }) {
  const words = absenceWords[language];
  return (
    <>
      <Heading level={2}>{words.list}</Heading>
      <Table
        caption={words.list}
        underHeading
        empty={words.none}
        rows={absences}
        columns={[
          { label: words.from, head: true, cell: ({ from }) => shortDayInWords(from, language) },
          { label: words.to, cell: ({ to }) => lastOf(to, language) },
          { label: words.takesOver, cell: ({ deputyName }) => deputyName ?? words.others },
          ...(mayEnd ? [{ label: words.change, cell: ({ id }: AbsenceView) => <Link href={endPath(id)}>{words.end}</Link> }] : []),
        ]}
      />
    </>
  );
}
