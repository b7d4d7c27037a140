/** The frame of every picture: what it shows in words, the drawing with its title and description, what its marks mean. Wide drawings scroll by themselves. */
import type { ComponentChildren } from 'preact';

interface FigureProps {
  /** What it shows, and the main finding. */
  caption: ComponentChildren;
  /** Heard where the drawing scrolls. */
  scroll: string;
  legend: { mark: ComponentChildren; label: string }[];
  children: ComponentChildren;
}

export function Figure({ caption, scroll, legend, children }: FigureProps) {
  return (
    <figure class="hit-figure">
      <figcaption>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="hit-scroll" tabIndex={0} aria-label={scroll}>
        {children}
      </section>
      <Legend legend={legend} />
    </figure>
  );
}

export const Legend = ({ legend }: Pick<FigureProps, 'legend'>) => (
  <ul class="hit-legend">
    {legend.map(({ mark, label }) => (
      <li key={label}>
        <svg aria-hidden="true" width="28" height="16" viewBox="0 0 28 16">
          {mark}
        </svg>
        {label}
      </li>
    ))}
  </ul>
);

interface DrawingProps {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  width: number;
  height: number;
  /** It holds links: then it is a group and no single image. */
  linked?: boolean;
  /** Narrow enough for a phone as it is. */
  small?: boolean;
  children: ComponentChildren;
}

/** As wide as a picture may be made on a phone, where it scrolls; one that is narrower keeps its own width. */
const widest = 704;
/** From here on it fills its page. */
const full = 960;
const fitOf = (width: number): string => (width < widest ? ' hit-drawing-kept' : width < full ? ' hit-drawing-wide' : ' hit-drawing-wide hit-drawing-full');

export function Drawing({ id, title, description, width, height, linked, small, children }: DrawingProps) {
  return (
    <svg
      class={`hit-drawing${small ? '' : fitOf(width)}`}
      role={linked ? 'group' : 'img'}
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}

/** Lines over a colour, so that what is filled is told apart without it. Once on a page. */
export const Patterns = () => (
  <svg class="hit-hidden" aria-hidden="true" width="0" height="0">
    <defs>
      <pattern id="hit-hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hit-pale" width="6" height="6" />
        <rect class="hit-line" width="2.5" height="6" />
      </pattern>
      <pattern id="hit-dotted" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="hit-pale" width="6" height="6" />
        <circle class="hit-line" cx="3" cy="3" r="1.4" />
      </pattern>
      <pattern id="hit-crossed" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect class="hit-pale" width="7" height="7" />
        <path class="hit-cross" d="M0 0L7 7M7 0L0 7" />
      </pattern>
    </defs>
  </svg>
);
