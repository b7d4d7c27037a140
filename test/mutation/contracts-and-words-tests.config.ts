import { pureTests } from './pure-tests.ts';

export default pureTests([
  'test/contracts/**/*.test.ts',
  'test/words/**/*.test.ts',
  'test/activities/{facts-by-kind,mail-templates}.test.ts',
  'test/plan/!(load-registers).test.ts',
]);
