/** Reading a plan's file in: it is tried, and imported on a second word. */
import { appendAudit } from '../../db/audit-store.ts';
import type { Viewer } from '../access.ts';
import type { BeforeIt, InTransaction } from '../page-operation.ts';
import { pageOperation } from '../page-operation.ts';
import type { ImportRun, PlanImporter } from '../plan-importer.ts';
import type { FieldError } from '../problem.ts';
import { notFound } from '../problem.ts';
import { registerEntry } from '../register-entry.ts';

type Tried = ImportRun | { wrong: FieldError[] };

export const planImportOperations = [
  pageOperation({
    id: 'tryPlan',
    about: 'nothing',
    // A trial has a transaction of its own, which it takes back.
    prepare: ({ deps, input }: BeforeIt<'nothing', { bytes: Uint8Array }>): Promise<Tried> => required(deps.planImporter).tryOut(input.bytes),
    answer: async ({ prepared }: InTransaction<'nothing', { bytes: Uint8Array }, Viewer, Tried>) => prepared,
  }),
  pageOperation({
    id: 'importPlan',
    about: 'nothing',
    /** @returns whether it begins now: a second word changes nothing */
    async answer({ trx, deps, viewer, at, input }: InTransaction<'nothing', { run: string }>): Promise<boolean> {
      const plan = required(deps.planImporter).claim(input.run);
      if (plan === undefined) return false;
      await appendAudit(trx, registerEntry(viewer, at, 'planImport', { plan }));
      return true;
    },
    committed({ deps, input }, begins) {
      if (begins) deps.planImporter?.begin(input.run);
    },
  }),
];

/** @throws ApiProblem 404 where the API runs alone */
function required(importer: PlanImporter | undefined): PlanImporter {
  if (!importer) throw notFound();
  return importer;
}
