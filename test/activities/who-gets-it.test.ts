/** Who gets a mail to a role on a day, as the registers say who has taken what, works where and is away. */
import { expect, test } from 'vitest';
import { whoGetsIt } from '../../activities/mail-facts/roles/who-gets-it.ts';
import type { AbsenceRow } from '../../db/people/absences/absence-read-model.ts';

const names = { a: 'Anna Berg', b: 'Bo Ek', c: 'Cia Rask', s: 'Sten Stöd' };
type Id = keyof typeof names;
const people = (ids: string) => ids.split('').map((id) => ({ id, name: names[id as Id] }));
const day = '2026-07-06';
/** "a>b 07-01 07-08": Anna is away from 1 July, back on 8 July, and Bo stands in; "a>-": nobody. */
function absence(text: string): AbsenceRow {
  const [who = '', from, to] = text.split(' ');
  const [person = '', deputy = ''] = who.split('>');
  return { person, deputy: deputy === '-' ? null : deputy, from_on: `2026-${from}`, to_on: `2026-${to}` };
}

const july = '07-01 08-01';
/** Groups, the closest first; who is away; who gets it, and for whom. */
const cases: [what: string, groups: string[], away: string[], readers: string][] = [
  ['all, where nobody has taken it and no unit follows it', ['', '', 'abc'], [], 'a b c'],
  ['the unit before all', ['', 'bc', 'abc'], [], 'b c'],
  ['whoever has taken it before the unit', ['a', 'bc', 'abc'], [], 'a'],
  ['the deputy of whoever has taken it', ['a', 'bc', 'abc'], [`a>b ${july}`], 'b(a)'],
  ['the unit, where whoever has taken it is away and nobody stands in', ['a', 'bc', 'abc'], [`a>- ${july}`], 'b c'],
  ['all, where the unit is away too', ['', 'a', 'abc'], [`a>- ${july}`], 'b c'],
  ['the deputy of another unit, for its colleague', ['', 'ab', 'abc'], [`a>c ${july}`], 'c(a) b'],
  ['one mail to a colleague who stands in for another', ['', '', 'ab'], [`a>b ${july}`], 'b(a)'],
  ['one mail to who stands in for two', ['', '', 'abc'], [`a>b ${july}`, `c>b ${july}`], 'b(a,c)'],
  ['the deputy of a deputy who is away', ['a', '', 'abc'], [`a>b ${july}`, `b>c ${july}`], 'c(a)'],
  ['the others, where two stand in for each other and both are away', ['a', '', 'abc'], [`a>b ${july}`, `b>a ${july}`], 'c'],
  ['nobody new, where the deputy does not have the role', ['', '', 'ab'], [`a>s ${july}`], 'b'],
  ['whoever has taken it, where everybody is away', ['a', '', 'ab'], [`a>- ${july}`, `b>- ${july}`], 'a'],
  ['the unit, where everybody is away and nobody has taken it', ['', 'bc', 'abc'], ['a', 'b', 'c'].map((id) => `${id}>- ${july}`), 'b c'],
  ['support too, where it has taken it', ['s', '', 'ab'], [], 's'],
  ['the deputy on the first day away', ['a', '', 'ab'], ['a>b 07-06 07-08'], 'b(a)'],
  ['the deputy on the last day away', ['a', '', 'ab'], ['a>b 07-01 07-07'], 'b(a)'],
  ['whoever is back on its first day back', ['a', '', 'ab'], ['a>b 07-01 07-06'], 'a'],
  ['whoever is away from tomorrow', ['a', '', 'ab'], ['a>b 07-07 07-08'], 'a'],
  ['nobody, where nobody has the role', ['', '', ''], [], ''],
];

test.each(cases)('%s', (_, groups, away, readers) => {
  const found = whoGetsIt({ groups: groups.map(people), holders: people('abc'), absences: away.map(absence), day });
  const idOf = (name: string) => Object.entries(names).find(([, own]) => own === name)?.[0];
  const said = found.map(({ id, onBehalfOf }) => (onBehalfOf ? `${id}(${onBehalfOf.map(idOf).join(',')})` : id));
  expect(said.join(' ')).toBe(readers);
});
