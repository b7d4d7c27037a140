import { testEveryPageOf } from '../support/browser/every-page.ts';

testEveryPageOf(['coordinator']);
