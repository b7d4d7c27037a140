import { testEveryPageOf } from '../support/browser/every-page.ts';
import { readersButCoordinators } from '../support/visits/readers.ts';

testEveryPageOf(readersButCoordinators);
