/** The register of organisations: searched, ordered, with what each carries and whether anybody answers for it. */

import type { OrganisationListItem, OrganisationOrder } from '../../../db/registers/register-lists-read-model.ts';
import { organisationList, organisationOrders } from '../../../db/registers/register-lists-read-model.ts';
import { hasByRole } from '../../authorization/access.ts';
import { longestSearch } from '../../http/paging.ts';
import { one } from '../browser/posted-fields.ts';
import { Select } from '../components/choices.tsx';
import type { Column } from '../components/display.tsx';
import { ButtonLink, Heading, Link, Pager, Table, Tag } from '../components/display.tsx';
import { FileLinks } from '../components/file-links.tsx';
import { Button, TextField } from '../components/form.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { everyRow, listFile, listFormatOf, namesInFile } from '../kit/list-file.ts';
import { pageNumber, pageSize } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { addressWith, RegisterLinks } from './register-parts.tsx';
import { registerWords } from './register-words.ts';

const path = '/organisationer';

export const organisationsPage = page({
  method: 'get',
  path,
  access: 'seeRegisters',
  async respond(call) {
    const { deps, at, language, query, viewer } = call;
    const words = registerWords[language];
    const q = (one(query, 'q') ?? '').trim().slice(0, longestSearch);
    const lacksContact = one(query, 'saknar') === 'ja';
    const order = organisationOrders.find((each) => each === one(query, 'ordning')) ?? 'name';
    const listed = (page: number, limit: number) => organisationList(deps.db, at, { q, lacksContact, order }, { page, limit });
    const address = (ordered: OrganisationOrder, to: number) =>
      addressWith(path, { q, saknar: lacksContact && 'ja', ordning: ordered !== 'name' && ordered, sida: to > 1 && String(to) });
    const format = listFormatOf(query);
    if (format) {
      const said = await namesInFile(call);
      const rows = await everyRow(format, ({ page: number, limit }) => listed(Number(number), Number(limit)));
      return listFile(
        format,
        {
          name: words.organisations.toLowerCase(),
          rows,
          back: address(order, 1),
          columns: [
            [words.name, ({ name }) => said(name)],
            [words.kind, ({ kind }) => words.kinds[kind] ?? words.kinds['other']],
            [words.leads, ({ leads }) => leads],
            [words.partners, ({ partners }) => partners],
            [words.contacts, ({ contacts }) => contacts],
          ],
        },
        language,
      );
    }
    const found = await listed(pageNumber(query), pageSize);
    const sort = (by: OrganisationOrder): Pick<Column<OrganisationListItem>, 'sort'> => ({
      sort: { href: address(by, 1), ...(order === by && { now: by === 'name' ? 'ascending' : 'descending' }) },
    });
    return {
      title: words.organisations,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.organisations}</Heading>
          <RegisterLinks here={path} language={language} />
          {hasByRole('addOrganisation', viewer) && (
            <p class="hit-buttons">
              <ButtonLink href={`${path}/ny`}>{words.addOrganisation}</ButtonLink>
            </p>
          )}
          <search>
            <form method="get" action={path} class="ds-card hit-stack">
              <div class="hit-filter">
                <TextField name="q" type="search" label={words.searchOrganisation} value={q} />
                <Select
                  name="saknar"
                  label={words.only}
                  value={lacksContact ? 'ja' : ''}
                  empty={words.all}
                  choices={[{ value: 'ja', label: words.lacksContact }]}
                />
              </div>
              <div class="hit-buttons">
                <Button>{words.show}</Button>
                {(q !== '' || lacksContact) && <Link href={path}>{words.clear}</Link>}
                <FileLinks address={address(order, 1)} language={language} />
              </div>
            </form>
          </search>
          <Table
            caption={words.countOrganisations(found.total)}
            empty={words.noOrganisations}
            rows={found.items}
            columns={[
              {
                label: words.name,
                head: true,
                ...sort('name'),
                cell: ({ id, name }) => <LinkedName of={name} href={`${path}/${id}`} />,
              },
              { label: words.kind, cell: ({ kind }) => words.kinds[kind] ?? words.kinds['other'] },
              { label: words.leads, numeric: true, ...sort('leads'), cell: ({ leads }) => leads },
              { label: words.partners, numeric: true, ...sort('partners'), cell: ({ partners }) => partners },
              {
                label: words.contacts,
                numeric: true,
                ...sort('contacts'),
                cell: ({ contacts }) => (contacts === 0 ? <Tag tone="soon">{words.lacksContact}</Tag> : contacts),
              },
            ]}
          />
          <Pager page={found.page} limit={pageSize} total={found.total} href={(to) => address(order, to)} language={language} />
        </>
      ),
    };
  },
});
