/** A person keeps views of the list of activities under names of its own. */
import type { SavedView } from '../../db/people/saved-views/saved-view-read-model.ts';
import { deleteView, renameView, saveView } from '../../db/people/saved-views/saved-view-store.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';

export const savedViewOperations = [
  pageOperation({
    id: 'saveView',
    about: 'nothing',
    /** @returns whether there was room for it */
    run: ({ trx, viewer, input }: InTransaction<'nothing', SavedView>) => saveView(trx, viewer.id, input),
  }),
  pageOperation({
    id: 'renameView',
    about: 'nothing',
    /** @returns whether the name was free */
    run: ({ trx, viewer, input: { name, to } }: InTransaction<'nothing', { name: string; to: string }>) => renameView(trx, viewer.id, name, to),
  }),
  pageOperation({
    id: 'deleteView',
    about: 'nothing',
    run: ({ trx, viewer, input: { name } }: InTransaction<'nothing', { name: string }>) => deleteView(trx, viewer.id, name),
  }),
];
