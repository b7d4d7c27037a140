/** The draft of a form: its writer's own until it is sent. */

import type { DraftWriter } from '../../db/drafts/versioned-draft.ts';
import type { FormDraftFields, FormDraftOf } from '../../db/people/form-drafts/form-draft-read-model.ts';
import { forgetFormDraft, saveFormDraft } from '../../db/people/form-drafts/form-draft-store.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';

type OfForm = Pick<FormDraftOf, 'address'>;

export const formDraftOperations = [
  pageOperation({
    id: 'saveFormDraft',
    about: 'nothing',
    run: ({ trx, deps, viewer, input: { address, fields, by } }: InTransaction<'nothing', OfForm & { fields: FormDraftFields; by: DraftWriter }>) =>
      saveFormDraft(trx, deps.keyring, { person: viewer.id, address }, { ...by, fields }),
  }),
  pageOperation({
    id: 'forgetFormDraft',
    about: 'nothing',
    run: ({ trx, viewer, input: { address, by } }: InTransaction<'nothing', OfForm & { by?: DraftWriter }>) =>
      forgetFormDraft(trx, { person: viewer.id, address }, by),
  }),
];
