/** How a person wants the mails that may wait. What answers its own acts, and what is decided or changed, always comes at once. */
import { mailPaceOf, mailPaces } from '../../../db/people/mail-pace-read-model.ts';
import { mailChoicePath } from '../../../words/addresses/page-addresses.ts';
import { Choices } from '../components/choices.tsx';
import { Heading, Text } from '../components/display.tsx';
import { Button, Form } from '../components/form.tsx';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { mailChoiceWords } from './mail-choice-words.ts';

export const mailChoicePages: PageRoute[] = [
  page({ method: 'get', path: mailChoicePath, access: 'chooseMailPace', respond: asked }),
  page({ method: 'post', path: mailChoicePath, access: 'chooseMailPace', respond: chosen }),
];

/** The value of the form that stands for no choice of one's own. */
const byRules = 'rules';

async function asked({ deps, viewer, language, csrf }: PageCall): Promise<PageResponse> {
  const words = mailChoiceWords[language];
  const pace = await mailPaceOf(deps.db, viewer.id);
  const choices = [byRules, ...mailPaces] as const;
  return {
    title: words.title,
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Text>{words.intro}</Text>
        <Form action={mailChoicePath} csrf={csrf}>
          <Choices
            name="pace"
            label={words.label}
            value={[pace ?? byRules]}
            choices={choices.map((value) => ({ value, label: words.paces[value].label, hint: words.paces[value].hint }))}
          />
          <div>
            <Button>{words.save}</Button>
          </div>
        </Form>
        <Heading level={2}>{words.atOnce.title}</Heading>
        <Text>{words.atOnce.text}</Text>
      </>
    ),
  };
}

/** What is no choice of the form changes nothing. */
async function chosen({ act, form, language }: PageCall): Promise<PageResponse> {
  const wanted = form['pace'];
  const pace = mailPaces.find((one) => one === wanted) ?? null;
  if (pace !== null || wanted === byRules) await act('chooseMailPace', { input: { pace } });
  return { redirect: mailChoicePath, notice: mailChoiceWords[language].saved };
}
