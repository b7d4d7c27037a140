/** Beslutsunderlag: the question, the activity, what is missing, what was tried, the lead's answer, and what the bodies have said. Shows what the reader's row allows. */
import type { BodyName } from '../../../../contracts/views/body-name.ts';
import { shortNameOf } from '../../../../words/body-names.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { dayInWords, periodInWords, shortDayInWords } from '../../../../words/format.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { Card, Facts, Heading, Text } from '../../components/display.tsx';
import { bodyWords } from '../../parts/body-words.ts';
import { AskedByHand, Earlier } from '../../parts/matters/matter-parts.tsx';
import { AboutActivity } from './about-activity.tsx';
import type { DossierProps } from './dossier-props.ts';
import { LastReport, Reports, Tried } from './dossier-record.tsx';
import { Said, Statements } from './dossier-said.tsx';

/** "Beslutsunderlag till RP. Lyft 2 mars 2026." */
export function WhatItIs({ matter, names, language }: Omit<DossierProps, 'level'>) {
  const body: BodyName | undefined = matter.body === null ? undefined : names.bodiesById.get(matter.body);
  const called = body ? shortNameOf(body, language) : wordsIn(language).roles[matter.role];
  return <Text quiet>{bodyWords[language].matter.dossier(called, shortDayInWords(dayOf(matter.raisedAt), language))}</Text>;
}

export function Dossier(props: DossierProps) {
  const { matter, names, level, language } = props;
  const words = bodyWords[language].matter;
  return (
    <>
      {matter.byHand && <AskedByHand byHand={matter.byHand} level={level} language={language} />}
      {(!matter.byHand || matter.question) && (
        <Card>
          <Heading level={level}>{matter.byHand ? words.further : words.question}</Heading>
          <Text lead>{matter.question || words.ask}</Text>
        </Card>
      )}
      <Missing {...props} />
      <AboutActivity {...props} />
      {matter.report && <Statements {...props} />}
      <Said {...props} />
      <LastReport {...props} />
      <Reports {...props} />
      <Tried matter={matter} bodiesOn={names.bodiesOn} language={language} />
      <Earlier earlier={matter.earlier} language={language} />
    </>
  );
}

/** What has not come in, by when and why that day; nothing where a coordinator has raised the matter. */
function Missing({ matter: { report, mailsNotAccepted }, level, language }: DossierProps) {
  const words = bodyWords[language].matter;
  if (!report) return null;
  return (
    <Card>
      <Heading level={level}>{words.owed}</Heading>
      <Facts
        facts={[
          [capitalised(wordsIn(language).obligationKinds[report.kind]), capitalised(periodInWords(report.period, language))],
          [words.dueOn, capitalised(dayInWords(report.dueOn, language))],
          [words.why, report.why],
          mailsNotAccepted > 0 && [words.mailsNotAccepted, mailsNotAccepted],
        ]}
      />
    </Card>
  );
}
