/** Every document of a case, numbered, with direction, date, party and reference number; the same as a file. */
import type { CaseDocument } from '../../../db/cases/case-document.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { ButtonLink, Heading, Link, Table, Text } from '../components/display.tsx';
import { FileLinks } from '../components/file-links.tsx';
import { activityOf, addressOf } from '../form-engine/activity-of-form.ts';
import { About } from '../form-engine/form-views.tsx';
import { listFile, listFormatOf } from '../kit/list-file.ts';
import { page } from '../kit/page-route.ts';
import { documentWords } from '../parts/document-words.ts';
import { documentTitle, namesOfAll, partyOf, referenceOf } from './document-text.ts';
import { HandedOutBefore } from './hand-out/earlier-hand-outs.tsx';
import { visibleDocuments } from './visible-documents.ts';

export const documentsPage = page({
  method: 'get',
  path: '/aktiviteter/:id/handlingar',
  access: 'listCaseDocuments',
  async respond(call) {
    const { deps, language, query, viewer } = call;
    const activity = await activityOf(call);
    const documents = await visibleDocuments(call, activity.id);
    const names = await namesOfAll(deps.db);
    const words = documentWords[language];
    const reference = (document: CaseDocument) => referenceOf(activity.caseNumber, document);
    const address = `${addressOf(activity)}/handlingar`;
    const format = listFormatOf(query);
    if (format)
      return listFile(
        format,
        {
          name: words.fileName,
          rows: documents,
          back: address,
          columns: [
            [words.reference, reference],
            [words.document, (document) => documentTitle(document, names, language)],
            [words.direction, ({ direction }) => capitalised(words.directions[direction])],
            [words.date, ({ at }) => ({ day: dayOf(at) })],
            [words.party, (document) => partyOf(document, names, language)],
          ],
        },
        language,
      );
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <About activity={activity} language={language} />
          <Text>{words.intro}</Text>
          <div class="hit-buttons">
            {hasByRole('handOut', viewer) && documents.length > 0 && <ButtonLink href={`${addressOf(activity)}/lamna-ut`}>{words.handOut}</ButtonLink>}
            {documents.length > 0 && <FileLinks address={address} language={language} />}
          </div>
          <Table
            caption={words.caption(documents.length)}
            empty={words.none}
            rows={documents}
            columns={[
              { label: words.reference, cell: (document) => <span class="hit-nowrap">{reference(document)}</span> },
              {
                label: words.document,
                head: true,
                cell: (document) => <Link href={`${address}/${document.number}`}>{documentTitle(document, names, language)}</Link>,
              },
              { label: words.direction, cell: ({ direction }) => capitalised(words.directions[direction]) },
              { label: words.date, cell: ({ at }) => <span class="hit-nowrap">{shortDayInWords(dayOf(at), language)}</span> },
              { label: words.party, cell: (document) => <span class="hit-break">{partyOf(document, names, language)}</span> },
            ]}
          />
          {hasByRole('handOut', viewer) && (await HandedOutBefore(call))}
        </>
      ),
    };
  },
});
