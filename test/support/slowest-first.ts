/** The order of test files: those that start whole programs first, for they take minutes and mostly wait; the quick ones fill in what is left at the end. */
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

const wholePrograms = ['browser', 'e2e', 'faults', 'capsules'];

const rankOf = ({ moduleId, project }: TestSpecification): number => {
  if (project.name !== 'server') return 2;
  return wholePrograms.some((folder) => moduleId.includes(`/test/${folder}/`)) ? 0 : 1;
};

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
