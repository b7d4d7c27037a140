/** A document of a case, whatever it was made of. */
import type { PaperKind } from '../../contracts/bodies/case-paper.ts';
import type { CommandName } from '../../workflows/domain/commands.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

/** `internal`: a notice to the county board's own officers about what waits for them. It keeps its number and is nothing that was sent to anybody. */
export type Direction = 'incoming' | 'drawnUp' | 'outgoing' | 'internal';
export type CaseDocumentKind = Exclude<CommandName, 'taskDone'> | 'attachment' | 'escalation' | 'mail' | PaperKind;

export interface CaseDocument {
  /** From 1. */
  number: number;
  id: string;
  kind: CaseDocumentKind;
  direction: Direction;
  /** When it was received, drawn up or sent. */
  at: Instant;
  party: { organisation: string | null; person: string | null; address: string | null; role: 'referenceGroup' | 'steeringGroup' | null };
  period: string | null;
  /** Of a message: what kind it is. */
  mailKind: string | null;
  /** Its fields as they came; a mail's subject and text. */
  content: Record<string, unknown>;
  /** The file that an attachment is. */
  file: { hash: string; name: string; type: string; sizeBytes: number } | null;
  /** Seen by the county board's own people only. */
  isInternal?: true;
}

/** Before it has a number. */
export type Found = Omit<CaseDocument, 'number'> & {
  registeredAt: Instant;
  rank: number /** Id of the document that it corrects or carries on. */;
  carriesOn?: string;
};

export const nobody: CaseDocument['party'] = { organisation: null, person: null, address: null, role: null };
