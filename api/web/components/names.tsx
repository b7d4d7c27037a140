/** Names that people and the plan have given, mostly in Swedish: a reader of English gets the English one where there is one, else the Swedish, marked as Swedish for who hears it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../words/language.ts';

export interface Names {
  language: Language;
  /** By the Swedish name. */
  english: ReadonlyMap<string, string>;
}

/** Set by the frame of every page. */
export const NamesOfPage = createContext<Names>({ language: 'sv', english: new Map() });

interface Said {
  text: string;
  /** Where it is not in the page's own language. */
  lang?: 'sv';
}

/** A name as the reader gets it. */
export function nameFor({ language, english }: Names, name: string): Said {
  if (language === 'sv') return { text: name };
  const text = english.get(name);
  return text === undefined ? { text: name, lang: 'sv' } : { text };
}

/** How names are said on the page that this is a part of. */
export function useNames(): (name: string) => Said {
  const names = useContext(NamesOfPage);
  return (name) => nameFor(names, name);
}

interface NameProps {
  of: string;
  /** Inside a drawing. */
  drawn?: boolean;
  /** The length that there is room for. */
  longest?: number;
}

export function Name({ of, drawn, longest = Number.POSITIVE_INFINITY }: NameProps) {
  const { text, lang } = useNames()(of);
  const shown = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  if (lang === undefined) return <>{shown}</>;
  return drawn ? <tspan lang={lang}>{shown}</tspan> : <span lang={lang}>{shown}</span>;
}

/** Several names in a row. */
export const NameList = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((name, index) => (
      <>
        {index > 0 && ', '}
        <Name of={name} />
      </>
    ))}
  </>
);

/** "Luleå kommun: 50 000 kr · Bodens kommun: 20 000 kr" */
export const NamedSums = ({ sums }: { sums: { name: string; said: string }[] }) => (
  <>
    {sums.map(({ name, said }, index) => (
      <>
        {index > 0 && ' · '}
        <Name of={name} />
        {`: ${said}`}
      </>
    ))}
  </>
);

/** No name has it. */
const gap = '\u0000';

/** A sentence with a name in it. @param say makes the sentence */
export function Saying({ of, say }: { of: string | readonly string[]; say: (name: string) => string }) {
  const [before = '', after = ''] = say(gap).split(gap);
  return (
    <>
      {before}
      {typeof of === 'string' ? <Name of={of} /> : <NameList of={of} />}
      {after}
    </>
  );
}
