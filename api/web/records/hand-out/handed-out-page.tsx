/** One release of documents as it was recorded, and what left as a ZIP, the same again. */
import { findHandedOut } from '../../../../db/cases/handed-out-read-model.ts';
import { countyOf } from '../../../../db/plan/county-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords, shortMinuteInWords } from '../../../../words/format.ts';
import { notFound } from '../../../http/problem.ts';
import { ButtonLink, Facts, Heading, Lines, Link, Table, Text } from '../../components/display.tsx';
import { activityOf, addressOf } from '../../form-engine/activity-of-form.ts';
import { About } from '../../form-engine/form-views.tsx';
import type { PageCall } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import { documentWords } from '../../parts/document-words.ts';
import { handOutArchive } from './hand-out-archive.ts';
import { handOutWords } from './hand-out-words.ts';
import { DecisionText, groundsOf } from './handed-out-text.tsx';
import { handedOutWords } from './handed-out-words.ts';

export const handedOutPage = page({
  method: 'get',
  path: '/aktiviteter/:id/utlamnat/:handedOut',
  access: 'handOut',
  async respond(call) {
    const { language } = call;
    const { activity, record } = await recordOf(call);
    const county = await countyOf(call.deps.db, call.deps.ownFunder);
    const { preview, check } = handOutWords[language];
    const { record: words, outcomes } = handedOutWords[language];
    const title = words.title(shortDayInWords(record.decidedOn, language));
    const address = addressOf(activity);
    return {
      title,
      content: (
        <>
          <Heading level={1}>{title}</Heading>
          <About activity={activity} language={language} />
          <Facts
            facts={[
              [check.outcome, capitalised(outcomes[record.outcome])],
              [words.askedBy, record.askedBy],
              [preview.decidedBy, record.decidedBy],
              [preview.grounds, record.grounds],
              [words.recorded, shortMinuteInWords(record.recordedAt, language)],
            ]}
          />
          <p class="hit-buttons">
            <ButtonLink href={`${address}/utlamnat/${record.id}/zip`}>{words.download}</ButtonLink>
            <Link href={`${address}/handlingar`}>{documentWords[language].back}</Link>
          </p>
          <Table
            caption={words.document}
            empty=""
            rows={record.documents}
            columns={[
              { label: words.number, cell: ({ reference }) => <span class="hit-nowrap">{reference}</span> },
              { label: words.document, head: true, cell: (document) => document.title },
              {
                label: words.how,
                cell: ({ withheld, masks }) => capitalised(withheld !== null ? outcomes.refused : masks.length > 0 ? words.masked(masks.length) : words.whole),
              },
              { label: words.grounds, cell: (document) => <Lines lines={groundsOf([document])} /> },
            ]}
          />
          {record.outcome !== 'whole' && (
            <section class="hit-stack">
              <Heading level={2}>{words.decision}</Heading>
              <DecisionText {...record} outcome={record.outcome} county={county} language={language} />
            </section>
          )}
          <Text>
            <Link href={address}>{documentWords[language].toActivity}</Link>
          </Text>
        </>
      ),
    };
  },
});

export const handedOutFile = page({
  method: 'get',
  path: '/aktiviteter/:id/utlamnat/:handedOut/zip',
  access: 'handOut',
  // Files are read and packed: the database does not wait for that.
  oneMoment: false,
  async respond(call) {
    const { activity, record } = await recordOf(call);
    const read = async (hash: string) => {
      const body = await call.deps.attachments?.read(hash);
      if (!body) throw notFound();
      return body;
    };
    const name = handedOutWords[call.language].record.fileName(activity.caseNumber);
    return {
      file: {
        type: 'application/zip',
        name,
        body: await handOutArchive(record, { caseNumber: activity.caseNumber, county: await countyOf(call.deps.db, call.deps.ownFunder) }, read),
      },
    };
  },
});

async function recordOf(call: PageCall) {
  const activity = await activityOf(call);
  const id = call.params['handedOut'] ?? '';
  const record = /^[0-9a-f-]{36}$/.test(id) ? await findHandedOut(call.deps.db, activity.id, id) : undefined;
  if (!record) throw notFound();
  return { activity, record };
}
