/** What the measured process tells the measuring one. */

/** Who asks: one of each role, a member of one organisation, and nobody. */
export const readers = ['coordinator', 'secretary', 'referenceGroup', 'steeringGroup', 'administrator', 'actor', 'everybody'] as const;
export type Reader = (typeof readers)[number];

export interface Served {
  address: string;
  /** What each brings with a request, by operation and by page; none for everybody. */
  headers: Record<Reader, { api: Record<string, string>; pages: Record<string, string> }>;
}
