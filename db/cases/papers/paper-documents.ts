/** What people have put into a case beside its steps, as documents of it. */
import type { Knex } from 'knex';
import { startOfDay } from '../../../workflows/domain/time/instants.ts';
import type { Direction, Found } from '../case-document.ts';
import { nobody } from '../case-document.ts';
import type { CasePaper } from './paper-read-model.ts';
import { allPapers } from './paper-read-model.ts';

export const paperDocuments = async (trx: Knex, planActivity: string): Promise<Found[]> => (await allPapers(trx, planActivity)).map(toDocument);

/** A reader is told that one is internal, and by its number what one is about. */
function toDocument(paper: CasePaper): Found {
  const { id, kind, internal, about, file, recordedAt } = paper;
  const { internal: _, kind: what, decision, ...content } = { decision: null, ...paper.content, internal };
  const carriesOn = about ?? decision;
  return {
    id,
    kind,
    direction: directionOf(paper),
    at: startOfDay(paper.content.on),
    party: nobody,
    period: null,
    mailKind: null,
    content: { what, ...content, ...(internal && { internal }), ...(file && { fileName: file.name }) },
    file,
    ...(internal && { isInternal: true as const }),
    ...(carriesOn !== null && { carriesOn }),
    registeredAt: recordedAt,
    rank: 0,
  };
}

function directionOf({ kind, content }: CasePaper): Direction {
  if (kind === 'appeal') return 'incoming';
  switch (content.kind) {
    case 'letterIn':
      return 'incoming';
    case 'letterOut':
      return 'outgoing';
    default:
      return 'drawnUp';
  }
}
