/** What is owed in a plan activity, by whom, by when and why that day, with what the clock will do; and what has been done. */

import type { BodyNames } from '../../../contracts/views/body-name.ts';
import type { ObligationResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { bodyCalled } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { instantInWords, periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Card, Details, Facts, Heading, Lines, Table, Tag, Text } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { comingSteps } from '../parts/coming-steps-shown.ts';
import { coordinatorWords } from './coordinator-words.ts';

interface OwedProps {
  obligations: ObligationResponse[];
  organisations: NamesById;
  bodies: BodyNames;
  language: Language;
}

/** So many stand with all that is known of them; a life that has been left alone may owe more. */
const maxWhole = 3;

export function Owed({ obligations, ...shown }: OwedProps) {
  const words = coordinatorWords[shown.language].activity;
  const owed = obligations.filter(isOwed);
  const settled = obligations.filter((obligation) => !isOwed(obligation));
  const rest = owed.slice(maxWhole);
  return (
    <section class="hit-stack" id="att-gora">
      <Heading level={2}>{words.owed}</Heading>
      {owed.length === 0 && <Text quiet>{words.nothingOwed}</Text>}
      {owed.length > 0 && (
        <div class="hit-pairs">
          {owed.slice(0, maxWhole).map((obligation) => (
            <OneOwed key={obligation.id} obligation={obligation} {...shown} />
          ))}
        </div>
      )}
      {rest.length > 0 && (
        <Details summary={words.moreOwed(rest.length)}>
          <InTable obligations={rest} caption={words.moreOwed(rest.length)} {...shown} />
        </Details>
      )}
      {settled.length > 0 && (
        <Details summary={words.settled(settled.length)}>
          <InTable obligations={settled} caption={words.settled(settled.length)} {...shown} />
        </Details>
      )}
    </section>
  );
}

function OneOwed({ obligation, organisations, bodies, language }: Omit<OwedProps, 'obligations'> & { obligation: ObligationResponse }) {
  const words = coordinatorWords[language].activity;
  const steps = comingSteps(obligation, false, bodies, language);
  return (
    <Card>
      <Heading level={3}>{whatOf(obligation, language)}</Heading>
      <Facts
        facts={[
          [words.state, <State obligation={obligation} language={language} />],
          [words.by, whoOf(obligation, organisations, bodies, language)],
          [words.dueOn, capitalised(instantInWords(obligation.dueAt, language))],
        ]}
      />
      <Details summary={words.whyAndThen}>
        <Facts facts={[[words.why, obligation.why], steps.length > 0 && [words.afterwards, <Lines lines={steps} />]]} />
      </Details>
    </Card>
  );
}

function InTable({ obligations, caption, organisations, bodies, language }: OwedProps & { caption: string }) {
  const words = coordinatorWords[language].activity;
  return (
    <Table
      underHeading
      caption={caption}
      empty=""
      rows={obligations}
      columns={[
        { label: words.what, head: true, cell: (obligation) => whatOf(obligation, language) },
        { label: words.by, cell: (obligation) => whoOf(obligation, organisations, bodies, language) },
        { label: words.dueOn, cell: ({ dueOn }) => shortDayInWords(dueOn, language) },
        { label: words.state, cell: (obligation) => <State obligation={obligation} language={language} /> },
        { label: words.settledOn, cell: ({ settledAt }) => (settledAt === null ? '–' : shortDayInWords(dayOf(settledAt), language)) },
      ]}
    />
  );
}

/** What is owed, with its period. */
export const whatOf = ({ kind, period }: ObligationResponse, language: Language): string => {
  const what = capitalised(wordsIn(language).toDo[kind]);
  return period === null ? what : `${what}, ${periodInWords(period, language)}`;
};

/** By whom it is owed. */
export function whoOf({ owedBy }: ObligationResponse, organisations: NamesById, bodies: BodyNames, language: Language) {
  if ('organisation' in owedBy) return <Name of={organisations.get(owedBy.organisation) ?? owedBy.organisation} />;
  return bodyCalled(bodies, owedBy.role, language) ?? capitalised(wordsIn(language).roles[owedBy.role]);
}

const State = ({ obligation: { state }, language }: { obligation: ObligationResponse; language: Language }) => (
  <Tag tone={state === 'late' ? 'late' : state === 'met' ? 'ok' : 'neutral'}>{capitalised(wordsIn(language).obligationStates[state])}</Tag>
);
