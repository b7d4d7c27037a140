/** The order of test files: those that start whole programs first, for they take minutes and mostly wait; the quick ones fill in what is left at the end. */
import { sequencerBy } from './ranked-sequencer.ts';

const wholePrograms = /\/test\/(browser|e2e|faults|capsules)\//;

export const SlowestFirst = sequencerBy(({ moduleId, project }) => {
  if (project.name !== 'server') return 2;
  return wholePrograms.test(moduleId) ? 0 : 1;
});
