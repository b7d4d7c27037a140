/** One document of a case as text, and a file that came with a report. */

import { mailOf } from '../../../db/cases/case-documents-read-model.ts';
import { findMailView } from '../../../db/mail/mail-read-model.ts';
import { hasByRole } from '../../authorization/access.ts';
import { notFound } from '../../http/problem.ts';
import { Facts, Heading, Link, Text } from '../components/display.tsx';
import { activityOf, addressOf } from '../form-engine/activity-of-form.ts';
import { About } from '../form-engine/form-views.tsx';
import type { PageCall } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { documentWords } from '../parts/document-words.ts';
import { courseFacts } from '../parts/mail-course.tsx';
import type { Paragraph } from './document-text.ts';
import { documentTitle, namesOfAll, paragraphsOf, referenceOf } from './document-text.ts';
import { visibleDocuments } from './visible-documents.ts';

export const documentPage = page({
  method: 'get',
  path: '/aktiviteter/:id/handlingar/:number',
  access: 'listCaseDocuments',
  async respond(call) {
    const { deps, language, viewer } = call;
    const { activity, document } = await documentOf(call);
    const words = documentWords[language];
    const names = await namesOfAll(deps.db);
    const title = documentTitle(document, names, language);
    const address = `${addressOf(activity)}/handlingar`;
    const mail = document.kind === 'mail' ? await findMailView(deps.db, mailOf(document)) : undefined;
    const course = mail ? courseFacts(mail, names.bodiesOn, language) : [];
    return {
      title,
      content: (
        <>
          <Heading level={1}>{title}</Heading>
          <About activity={activity} language={language} />
          <Text quiet>{`${words.reference}: ${referenceOf(activity.caseNumber, document)}`}</Text>
          <ReadParagraphs paragraphs={paragraphsOf(document, names, language).slice(1)} />
          {course.length > 0 && <Facts facts={course} />}
          {document.file && hasByRole('listAttachments', viewer) && (
            <Text>
              <Link href={`${address}/${document.number}/fil`}>{words.download(document.file.name)}</Link>
            </Text>
          )}
          <Text>
            <Link href={address}>{words.back}</Link>
          </Text>
        </>
      ),
    };
  },
});

export const documentFile = page({
  method: 'get',
  path: '/aktiviteter/:id/handlingar/:number/fil',
  access: 'listAttachments',
  async respond(call) {
    const { file } = (await documentOf(call)).document;
    const body = file && hasByRole('listCaseDocuments', call.viewer) ? await call.deps.attachments?.read(file.hash) : undefined;
    if (!file || !body) throw notFound();
    return { file: { type: file.type, name: file.name, body } };
  },
});

async function documentOf(call: PageCall) {
  const activity = await activityOf(call);
  const document = (await visibleDocuments(call, activity.id)).find(({ number }) => String(number) === call.params['number']);
  if (!document) throw notFound();
  return { activity, document };
}

/** Labels with all that stands under each. */
export function ReadParagraphs({ paragraphs }: { paragraphs: Paragraph[] }) {
  const groups: { label: string; lines: string[] }[] = [];
  for (const { label, text } of paragraphs) {
    const last = groups.at(-1);
    if (last?.label === label) last.lines.push(text);
    else groups.push({ label, lines: [text] });
  }
  return <Facts facts={groups.map(({ label, lines }) => [label, <div class="hit-letter">{lines.join('\n')}</div>])} />;
}
