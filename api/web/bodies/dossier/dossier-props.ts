/** What a dossier is shown from. */
import type { DossierResponse } from '../../../../contracts/views/report-view.ts';
import { bodiesById, pageNames } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { PageCall } from '../../kit/page-route.ts';

const termKinds = ['goal', 'targetGroup', 'group'] as const;

/** Names that a dossier gives. */
export const dossierNames = async ({ deps, at }: PageCall) => ({
  ...(await pageNames(deps.db, dayOf(at), termKinds)),
  bodiesById: await bodiesById(deps.db),
});

export interface DossierProps {
  matter: DossierResponse;
  names: Awaited<ReturnType<typeof dossierNames>>;
  /** Of its headings: one below its title. */
  level: 2 | 3;
  language: Language;
}
