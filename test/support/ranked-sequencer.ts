/** Test files in an order of their own: by rank, the lowest first, and within a rank as the runner would have them. */
import type { TestSequencerConstructor, TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

export const sequencerBy = (rankOf: (file: TestSpecification) => number): TestSequencerConstructor =>
  class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(files)).sort((one, other) => rankOf(one) - rankOf(other));
    }
  };
