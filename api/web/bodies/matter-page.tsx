/** Beslutsunderlag on one page: what is missing, what was tried, the lead's word, the question, and what the bodies have said. Shows what the reader's row allows. */

import type { BodyNamesByDay } from '../../../contracts/views/body-name.ts';
import type { DossierResponse, ReportResponse, ResolutionView } from '../../../contracts/views/report-view.ts';
import { bodyNamesByDay } from '../../../db/registers/body-read-model.ts';
import { bodiesById, organisationNames } from '../../../db/registers/names-read-model.ts';
import { shortNameOf } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { dayInWords, minuteInWords, periodInWords, shortDayInWords, shortMinuteInWords } from '../../../words/format.ts';
import { happeningInWords } from '../../../words/history-words.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { Viewer } from '../../authorization/access.ts';
import { hasByRole } from '../../authorization/access.ts';
import type { Fact } from '../components/display.tsx';
import { ButtonLink, Card, Facts, Heading, Link, Quote, Table, Text } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { page } from '../kit/page-route.ts';
import { actionWords } from '../parts/action-words.ts';
import { bodyWords } from '../parts/body-words.ts';
import { OwnPartiality, ownStake } from '../parts/forms/own-partiality.tsx';
import { AskedByHand, adviceKindsFor, Earlier } from '../parts/matters/matter-parts.tsx';

/** RAI's dossier comes without mails and history. */

export const matterPage = page({
  method: 'get',
  path: '/arenden/:id',
  access: 'getEscalation',
  async respond(call) {
    const { request, params, language, deps, viewer } = call;
    const matter = await request('getEscalation', { params });
    const organisations = await organisationNames(deps.db);
    const bodies = await bodiesById(deps.db);
    const body = matter.body === null ? undefined : bodies.get(matter.body);
    const words = bodyWords[language].matter;
    const { lead } = matter.plan;
    const stake = await ownStake(call, matter.plan.id);
    return {
      title: matter.title,
      content: (
        <>
          <Heading level={1}>
            <Name of={matter.title} />
          </Heading>
          <Text quiet>
            {words.dossier(body ? shortNameOf(body, language) : wordsIn(language).roles[matter.role], shortDayInWords(dayOf(matter.raisedAt), language))}
          </Text>
          {!stake && <Speak matter={matter} viewer={viewer} language={language} />}
          <OwnPartiality activity={matter.plan} viewer={viewer} stake={stake} language={language} />
          {matter.byHand && <AskedByHand byHand={matter.byHand} language={language} />}
          {(!matter.byHand || matter.question) && (
            <Card>
              <Heading level={2}>{matter.byHand ? words.further : words.question}</Heading>
              <Text lead>{matter.question || words.ask}</Text>
            </Card>
          )}
          <Card>
            <Heading level={2}>{matter.report ? words.owed : words.activity}</Heading>
            <Facts
              facts={[
                ...overdue(matter.report, language),
                lead && [words.lead, <Name of={organisations.get(lead) ?? lead} />],
                [words.caseNumber, matter.plan.caseNumber],
                matter.mailsNotAccepted > 0 && [words.mailsNotAccepted, matter.mailsNotAccepted],
              ]}
            />
          </Card>
          {matter.report && <Statements matter={matter} language={language} />}
          <Said matter={matter} language={language} />
          <Reports reports={matter.reports} language={language} />
          <Tried matter={matter} bodiesOn={await bodyNamesByDay(deps.db)} language={language} />
          <Earlier earlier={matter.earlier} language={language} />
          <Text quiet>{words.print}</Text>
        </>
      ),
    };
  },
});

/** What has not come in, by when and why that day; nothing where a coordinator has raised the matter. */
function overdue(report: DossierResponse['report'], language: Language): Fact[] {
  if (!report) return [];
  const words = bodyWords[language].matter;
  return [
    [capitalised(wordsIn(language).obligationKinds[report.kind]), capitalised(periodInWords(report.period, language))],
    [words.dueOn, capitalised(dayInWords(report.dueOn, language))],
    [words.why, report.why],
  ];
}

/** A link to the form for whoever may speak in a matter that is open. */
function Speak({ matter, viewer, language }: { matter: DossierResponse; viewer: Viewer; language: Language }) {
  const words = actionWords[language];
  const advises = matter.mayBeAdvised && hasByRole('adviseEscalation', viewer);
  const decides = matter.role === 'steeringGroup' && matter.state === 'open' && hasByRole('decideEscalation', viewer);
  const takesBack = matter.byHand !== null && matter.state === 'open' && hasByRole('withdrawMatter', viewer);
  if (!advises && !decides && !takesBack) return null;
  return (
    <p class="hit-buttons hit-noprint">
      {(advises || decides) && <ButtonLink href={`/arenden/${matter.id}/${advises ? 'rad' : 'beslut'}`}>{advises ? words.advise : words.decide}</ButtonLink>}
      {takesBack && <Link href={`/arenden/${matter.id}/ta-tillbaka`}>{words.withdrawMatter}</Link>}
    </p>
  );
}

function Statements({ matter, language }: { matter: DossierResponse; language: Language }) {
  const words = bodyWords[language].matter;
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.statements}</Heading>
      {matter.statements.length === 0 && <Text quiet>{words.noStatement}</Text>}
      {matter.statements.map(({ text, receivedAt }) => (
        <div key={receivedAt}>
          <Text quiet>{capitalised(minuteInWords(receivedAt, language))}</Text>
          <Quote>{text}</Quote>
        </div>
      ))}
    </section>
  );
}

/** RAI's advice about the same report comes before what the Partnership says: it goes along when the matter is passed on. */
const saidIn = (matter: DossierResponse): ResolutionView[] =>
  [...matter.earlier.filter(({ obligation }) => obligation === matter.obligation), matter].flatMap(({ advice, decision }) => [
    ...advice,
    ...(decision ? [decision] : []),
  ]);

function Said({ matter, language }: { matter: DossierResponse; language: Language }) {
  const words = bodyWords[language].matter;
  const said = saidIn(matter);
  const adviceKinds = adviceKindsFor(matter, language);
  const { bodyDecisionOutcomes } = wordsIn(language);
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.words}</Heading>
      {said.length === 0 && <Text quiet>{words.noWords}</Text>}
      {said.map(({ kind, text, meeting, recordedAt }) => (
        <Card key={recordedAt}>
          <Heading level={3}>{capitalised({ ...adviceKinds, ...bodyDecisionOutcomes }[kind as keyof typeof adviceKinds] ?? kind)}</Heading>
          <Text quiet>
            {capitalised(meeting ? words.meeting(String(meeting['heldOn']), meeting['paragraph'] as string | undefined) : minuteInWords(recordedAt, language))}
          </Text>
          <Quote>{text}</Quote>
        </Card>
      ))}
    </section>
  );
}

function Reports({ reports, language }: { reports: ReportResponse[]; language: Language }) {
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
function Tried({ matter, bodiesOn, language }: { matter: DossierResponse; bodiesOn: BodyNamesByDay; language: Language }) {
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
