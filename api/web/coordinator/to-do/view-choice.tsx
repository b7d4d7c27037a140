/** Whose of what waits is shown, and in which order: links, each to an address that can be kept. */
import { taskOrders } from '../../../../db/lives/tasks/whose-tasks.ts';
import type { BodiesInText } from '../../../../words/body-names.ts';
import type { Language } from '../../../../words/language.ts';
import { toDoWords } from '../../parts/to-do-words.ts';
import type { ToDoView } from './to-do-view.ts';
import { viewAddress } from './to-do-view.ts';

/** For whom it waits: a way to what each of the others owes. */
export function WaitsFor({ view, bodies, language }: { view: ToDoView; bodies: BodiesInText; language: Language }) {
  const { waits } = toDoWords[language];
  const { group, ours } = view;
  const all = { ...view, ours: undefined, group: undefined };
  const ways = [
    { label: waits.all, href: viewAddress(all), isNow: !ours && group !== 'organisations' && group !== 'bodies' },
    { label: waits.coordinators, href: viewAddress({ ...all, ours: true }), isNow: ours === true },
    { label: waits.organisations, href: viewAddress({ ...all, group: 'organisations' }), isNow: group === 'organisations' },
    { label: waits.bodies(bodies), href: viewAddress({ ...all, group: 'bodies' }), isNow: group === 'bodies' },
  ];
  return (
    <div class="hit-row hit-noprint">
      <Ways label={waits.label} ways={ways} />
    </div>
  );
}

interface ViewChoiceProps {
  view: ToDoView;
  /** Where the reader works; null: at no unit. */
  unit: string | null;
  language: Language;
}

export function ViewChoice({ view, unit, language }: ViewChoiceProps) {
  const { whose, order } = toDoWords[language];
  const ofWhom = [
    { name: 'all' as const, label: whose.all },
    { name: 'mine' as const, label: whose.mine },
    ...(unit === null ? [] : [{ name: 'unit' as const, label: whose.unit(unit) }]),
  ];
  return (
    <div class="hit-row hit-noprint">
      <Ways label={whose.label} ways={ofWhom.map(({ name, label }) => ({ label, href: viewAddress({ ...view, whose: name }), isNow: view.whose === name }))} />
      <Ways
        label={order.label}
        ways={taskOrders.map((name) => ({ label: order[name], href: viewAddress({ ...view, order: name }), isNow: view.order === name }))}
      />
    </div>
  );
}

function Ways({ label, ways }: { label: string; ways: { label: string; href: string; isNow: boolean }[] }) {
  return (
    <nav aria-label={label}>
      <ul class="hit-plain hit-row">
        <li class="hit-quiet" aria-hidden="true">
          {label}:
        </li>
        {ways.map((way) => (
          <li key={way.href}>
            <a class="ds-link" href={way.href} {...(way.isNow && { 'aria-current': 'true' as const })}>
              {way.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
