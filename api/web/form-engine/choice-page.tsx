/** A choice that comes before a form: which decision, which period. Each alternative is an address of its own. */
import type { ComponentChildren } from 'preact';
import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { addressOf } from './activity-of-form.ts';
import { About } from './form-views.tsx';
import { formWords } from './form-words.ts';

interface Alternative {
  href: string;
  label: string;
  hint?: string;
}

interface ChoiceOf {
  title: string;
  question: string;
  choices: Alternative[];
  activity?: PlanActivityResponse;
  /** What it is about instead, for those who do not begin at the activity, and where they began. */
  about?: ComponentChildren;
  back?: { href: string; words: string };
}

export function choicePage(call: PageCall, { title, question, activity, about, back, choices }: ChoiceOf): PageResponse {
  const way = back ?? (activity && { href: addressOf(activity), words: formWords[call.language].backToActivity });
  return {
    title,
    content: (
      <>
        <Heading level={1}>{title}</Heading>
        <About activity={activity} language={call.language} />
        {about}
        <Heading level={2}>{question}</Heading>
        <ul class="hit-plain hit-stack" data-gap="small">
          {choices.map(({ href, label, hint }) => (
            <li class="ds-card hit-choice" key={href}>
              <Link href={href}>{label}</Link>
              {hint && <div class="hit-quiet">{hint}</div>}
            </li>
          ))}
        </ul>
        {way && (
          <Text>
            <Link href={way.href}>{way.words}</Link>
          </Text>
        )}
      </>
    ),
  };
}
