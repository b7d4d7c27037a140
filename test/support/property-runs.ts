/** How many values a property is tried on. */

/** @param usual as many as `npm test` tries; where mutants are tested the same property is asked again thousands of times, each time of fewer */
export const propertyRuns = (usual: number): number => Math.ceil(usual * Number(process.env['HIT_PROPERTY_SHARE'] ?? 1));
