import { pureTests } from './pure-tests.ts';

export default pureTests(['test/domain/**/*.test.ts']);
