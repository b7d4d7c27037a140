import { testEveryPageOf } from '../support/every-page.ts';
import { readersButCoordinators } from '../support/visits/readers.ts';

testEveryPageOf(readersButCoordinators);
