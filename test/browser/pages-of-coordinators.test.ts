import { testEveryPageOf } from '../support/every-page.ts';

testEveryPageOf(['coordinator']);
