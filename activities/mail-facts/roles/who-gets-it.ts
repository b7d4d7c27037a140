/** Who of those who hold a role gets a mail to it on a day: for whoever is away its deputy does. Nothing is asked here; what the registers say is given. */
import type { AbsenceRow } from '../../../db/people/absences/absence-read-model.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';

interface Holder {
  id: string;
  name: string;
}

/** Somebody who gets a mail, with the names of those whom it stands in for. */
export type Reader<H extends Holder> = H & { onBehalfOf?: string[] };

export interface Duty<H extends Holder> {
  /** Those whom it is closest to first: the first group gets it that has somebody who is there, or is stood in for. */
  groups: readonly (readonly H[])[];
  /** All who have the role: one of them stands in, or nobody does. */
  holders: readonly H[];
  absences: readonly AbsenceRow[];
  day: Day;
}

/** @returns nobody only where all groups are empty: where all are away and nobody stands in, the first group gets it as if it were there */
export function whoGetsIt<H extends Holder>({ groups, ...known }: Duty<H>): Reader<H>[] {
  const there = groups.map((group) => present(group, known)).find((readers) => readers.length > 0);
  return there ?? [...(groups.find((group) => group.length > 0) ?? [])];
}

/** Away from the first day on; the last day is the day before the first day back. */
const isAwayOn = ({ from_on, to_on }: Pick<AbsenceRow, 'from_on' | 'to_on'>, day: Day): boolean => from_on <= day && day < to_on;

type Known<H extends Holder> = Omit<Duty<H>, 'groups'>;

/** Those who are there and those who stand in for others, each once. */
function present<H extends Holder>(group: readonly H[], known: Known<H>): Reader<H>[] {
  const readers = new Map<string, Reader<H>>();
  for (const holder of group) {
    const reader = standsFor(holder, known, []);
    if (!reader) continue;
    const { onBehalfOf: others = [] } = readers.get(reader.id) ?? {};
    const onBehalfOf = reader.id === holder.id ? others : [...others, holder.name];
    readers.set(reader.id, { ...reader, ...(onBehalfOf.length > 0 && { onBehalfOf }) });
  }
  return [...readers.values()];
}

/** The deputy may be away itself, and have a deputy. @param passed those asked before: two who stand in for each other and are both away are nobody */
function standsFor<H extends Holder>(holder: H, known: Known<H>, passed: string[]): H | undefined {
  const absence = known.absences.find((each) => each.person === holder.id && isAwayOn(each, known.day));
  if (!absence) return holder;
  const deputy = known.holders.find(({ id }) => id === absence.deputy);
  return deputy && !passed.includes(deputy.id) ? standsFor(deputy, known, [...passed, holder.id]) : undefined;
}
