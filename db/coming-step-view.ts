/** One thing that the clock will do about what is owed, as the read models answer it. */
import type { AgendaKind } from '../workflows/domain/agenda.ts';
import type { DateReason } from '../workflows/domain/date-reason.ts';
import type { RungRole } from '../workflows/domain/policy.ts';

export interface ComingStepView {
  what: AgendaKind;
  at: string;
  role: RungRole | null;
  waitsForAdvice: boolean;
  /** Why it falls later than planned; absent where it does not. Put into words by the API in the reader's language. */
  reason?: DateReason;
}
