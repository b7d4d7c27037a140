/** The views of an act on several plan activities at once: choosing, checking what happens in each, and how it went. */
import type { PreviewView } from '../../../../contracts/views/preview/preview-view.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import type { ApiProblem, FieldError } from '../../../http/problem.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { Heading, Link, Note, Text } from '../../components/display.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Saying } from '../../components/names.tsx';
import type { Section } from '../../form-engine/field.ts';
import { actionField, DefaultButton, FormSections } from '../../form-engine/form-fields.tsx';
import { formWords } from '../../form-engine/form-words.ts';
import { placedErrors } from '../../form-engine/placed-errors.ts';
import { whyRefused } from '../../form-engine/refusals/refused-page.tsx';
import { effectField } from '../../form-engine/what-happens/foretold.ts';
import { WhatHappens } from '../../form-engine/what-happens/what-happens.tsx';
import { HiddenValues, WrittenValues } from '../../form-engine/written-values.tsx';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import type { Item } from './items.ts';
import { markedField } from './items.ts';
import type { ActWords } from './several-words.ts';
import { severalWords } from './several-words.ts';

export interface Several {
  call: PageCall;
  path: string;
  words: ActWords;
  sections: Section[];
  /** What has been chosen. */
  marked: Item[];
  /** How many can be chosen here, and how many there are in all. */
  shown: number;
  total: number;
  organisations: NamesById;
}

type Why = { refused: ApiProblem } | { cannot: string };

/** What would come of one of them; `foretold` is null where that could not be found out. */
export type Tried = { item: Item } & ({ foretold: PreviewView | null } | { said: string } | Why);

export interface Outcome {
  item: Item;
  isTaken?: boolean;
  refused?: ApiProblem;
  cannot?: string;
}

export function chooseSeveral({ call, path, words: act, sections, shown, total }: Several, found: FieldError[], values: Fields): PageResponse {
  const words = severalWords[call.language];
  const errors = placedErrors(call.language, sections, values, found);
  return {
    title: `${errors.length > 0 ? formWords[call.language].errorPrefix : ''}${act.title}`,
    ...(errors.length > 0 && { status: 422 }),
    content: (
      <>
        <ErrorSummary heading={formWords[call.language].errorHeading} errors={errors} />
        <Heading level={1}>{act.title}</Heading>
        <Text>{act.intro}</Text>
        {shown === 0 ? (
          <Text>{act.none}</Text>
        ) : (
          <Form action={path} csrf={call.csrf}>
            <DefaultButton />
            {total > shown && <Text quiet>{words.more(shown, total)}</Text>}
            <FormSections sections={sections} values={values} errors={errors} language={call.language} />
            <div class="hit-buttons">
              <Button name={actionField} value="check">
                {words.check}
              </Button>
              <Link href="/att-gora">{formWords[call.language].cancel}</Link>
            </div>
          </Form>
        )}
      </>
    ),
  };
}

export function checkSeveral(
  { call, path, words: act, sections, organisations }: Several,
  tried: Tried[],
  { values, key }: { values: Fields; key: string },
): PageResponse {
  const { language } = call;
  const takes = tried.filter((one) => 'foretold' in one || 'said' in one);
  return {
    title: `${formWords[language].check}: ${act.title}`,
    content: (
      <>
        <Heading level={1}>{formWords[language].check}</Heading>
        <Text lead>{act.title}</Text>
        <WrittenValues sections={sections} values={values} language={language} />
        {tried.map((one) => (
          <section key={one.item.value} class="hit-stack">
            <Heading level={2}>
              <Which item={one.item} />
            </Heading>
            {'foretold' in one ? (
              <WhatHappens found={one.foretold} organisations={organisations} language={language} of={one.item.value} />
            ) : 'said' in one ? (
              <Text>{one.said}</Text>
            ) : (
              <NotDone why={one} call={call} />
            )}
          </section>
        ))}
        <Text quiet>{formWords[language].checkIntro}</Text>
        <Form action={path} csrf={call.csrf} idempotencyKey={key}>
          <HiddenValues values={{ ...values, [markedField]: takes.map(({ item }) => item.value) }} />
          {takes.map((one) =>
            'foretold' in one && one.foretold ? (
              <input key={one.item.value} type="hidden" name={`${effectField}.${one.item.value}`} value={one.foretold.effect} />
            ) : null,
          )}
          <div class="hit-buttons">
            {takes.length > 0 && (
              <Button name={actionField} value="send">
                {act.send(takes.length)}
              </Button>
            )}
            <Button name={actionField} value="back" variant="secondary">
              {formWords[language].change}
            </Button>
            <Link href="/att-gora">{formWords[language].cancel}</Link>
          </div>
        </Form>
      </>
    ),
  };
}

const Which = ({ item: { title, label } }: { item: Item }) =>
  title === null ? <span>{label}</span> : <Saying of={title} say={(name) => label.replace(title, () => name)} />;

const NotDone = ({ why, call: { language } }: { why: Why; call: PageCall }) => (
  <Note color="warning">
    <Text>{'cannot' in why ? why.cannot : reasonOf(why.refused, language)}</Text>
  </Note>
);

function reasonOf(problem: ApiProblem, language: Language): string {
  const words = severalWords[language];
  if (problem.type === 'EffectChanged') return words.result.changed;
  if (problem.errors?.some(({ code }) => code === 'remindedToday')) return words.remindedToday;
  return whyRefused(language, problem).why ?? words.notTaken;
}

export function resultOfSeveral({ call, path, words: act }: Several, outcomes: Outcome[], values: Fields): PageResponse {
  const words = severalWords[call.language];
  const failed = outcomes.filter(({ refused }) => refused);
  return {
    title: words.result.title,
    content: (
      <>
        <Heading level={1}>{words.result.title}</Heading>
        {outcomes.map(({ item, refused, cannot }) => (
          <section key={item.value} class="hit-stack">
            <Heading level={2}>
              <Which item={item} />
            </Heading>
            {refused ? <NotDone why={{ refused }} call={call} /> : cannot ? <NotDone why={{ cannot }} call={call} /> : <Text>{act.done}</Text>}
            {item.activity !== null && <Link href={`/aktiviteter/${item.activity}`}>{words.toActivity}</Link>}
          </section>
        ))}
        {failed.length > 0 && (
          <Form action={path} csrf={call.csrf}>
            <HiddenValues values={{ ...values, [markedField]: failed.map(({ item }) => item.value) }} />
            <div>
              <Button name={actionField} value="check" variant="secondary">
                {words.again}
              </Button>
            </div>
          </Form>
        )}
        <Text>
          <Link href="/att-gora">{words.back}</Link>
        </Text>
      </>
    ),
  };
}
