/** How a moment and a day are written, wherever they go: plain text that sorts as time does. */

/** RFC 3339 in UTC with milliseconds: "2026-01-31T22:59:59.999Z". */
export type Instant = string;
/** A calendar day in Sweden: "2026-01-31". */
export type Day = string;
