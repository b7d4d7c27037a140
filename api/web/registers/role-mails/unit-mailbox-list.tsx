/** The units of the county board with their shared mailboxes. */
import type { Language } from '../../../../words/language.ts';
import { addressInWords } from '../../components/address-in-words.ts';
import { Heading, Table } from '../../components/display.tsx';
import { Name, Saying } from '../../components/names.tsx';
import { mailboxPath } from './mailbox-form.ts';
import { mailboxWords } from './mailbox-words.ts';

export function UnitMailboxList({
  units,
  mailboxes,
  maySet,
  language,
}: {
  units: string[];
  mailboxes: Map<string, string>;
  maySet: boolean;
  language: Language;
}) {
  const words = mailboxWords[language];
  const rows = units.map((unit, index) => ({ unit, href: mailboxPath(index + 1) }));
  return (
    <>
      <Heading level={2}>{words.heading}</Heading>
      <Table
        caption={words.heading}
        underHeading
        empty={words.noUnits}
        rows={rows}
        columns={[
          { label: words.unit, head: true, cell: ({ unit }) => <Name of={unit} /> },
          {
            label: words.mailbox,
            cell({ unit }) {
              const address = mailboxes.get(unit);
              return address === undefined ? words.none : <span class="hit-break">{addressInWords(address)}</span>;
            },
          },
          ...(maySet
            ? [
                {
                  label: words.set,
                  cell: ({ unit, href }: (typeof rows)[number]) => (
                    <a class="ds-link" href={href}>
                      <Saying of={unit} say={words.setOf} />
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
