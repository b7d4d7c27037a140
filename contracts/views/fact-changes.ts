/** What a correction changed, as the record keeps it: each fact by its name in the body, as it was and as it has become. */
export type FactChanges = Record<string, { from: unknown; to: unknown }>;
