/** What a form says of its draft: the one that there is, and beside the buttons, what its script has saved or could not. */
import { minuteInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { ButtonLink, Note, Text } from '../../components/display.tsx';
import { Button, Form } from '../../components/form.tsx';
import { actionField } from '../form-fields.tsx';
import { formWords } from '../form-words.ts';
import type { Showing } from '../showing.ts';
import { draftActs, draftAddress, keepsDrafts, savesDrafts } from './form-draft.ts';

/** The draft that there is, to go on with or to throw away. */
export function DraftNote({ showing: { call, draft, description } }: { showing: Showing }) {
  if (!draft) return null;
  const words = formWords[call.language].draft;
  return (
    <Note>
      <Text>{words[draft.is](minuteInWords(draft.savedAt, call.language))}</Text>
      {keepsDrafts(description) && (
        <Form action={call.url} csrf={call.csrf}>
          <div class="hit-buttons">
            {draft.is !== 'shown' && (
              <ButtonLink href={draftAddress(call.url)} variant="secondary">
                {draft.is === 'newer' ? words.openNewer : words.goOn}
              </ButtonLink>
            )}
            <Button name={actionField} value={draftActs.discard} variant="tertiary">
              {words.discard}
            </Button>
          </div>
        </Form>
      )}
    </Note>
  );
}

/** How a form saves itself: not over a draft that its reader has been told of and not opened. Undefined where it has no place for any. */
export function savesItself(showing: Showing): 'now' | 'held' | undefined {
  if (!savesDrafts(showing)) return undefined;
  return showing.draft && showing.draft.is !== 'shown' ? 'held' : 'now';
}

/** Empty until the script has something to say; its words are here, in the reader's language. */
export function SavedByItself({ language }: { language: Language }) {
  const { failed, signedOut, other, stopped, held } = formWords[language].draft.byItself;
  return (
    <>
      <span class="hit-quiet" data-saved />
      <span role="status" data-unsaved data-failed={failed} data-signed-out={signedOut} data-other={other} data-stopped={stopped} data-held={held} />
    </>
  );
}
