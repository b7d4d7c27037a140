/** A form as it is shown to one reader, once. */
import type { DraftWriter } from '../../../db/drafts/versioned-draft.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { Fields } from '../browser/posted-fields.ts';
import type { PageCall } from '../kit/page-route.ts';
import type { FormDescription, FormPage } from './form-description.ts';

export interface Showing {
  call: PageCall;
  form: FormPage;
  description: FormDescription;
  values: Fields;
  /** Makes sending it twice one command. */
  key: string;
  /** The version that it was made from. */
  version: string | undefined;
  /** Under which it was kept while somebody confirmed who it is. */
  kept: string | undefined;
  /** The control that has the focus: where its reader was, after a row has come or gone. */
  focus?: string;
  /** Which page writes its draft. */
  by: DraftWriter;
  /** When its draft was saved, and whether that stands in the fields, is offered beside them, or is another page's that this one did not know. */
  draft?: { savedAt: Instant; is: 'shown' | 'offered' | 'newer' } | undefined;
  /** What the reader has seen that it does; absent where it has not been shown. */
  effect?: string | undefined;
}
