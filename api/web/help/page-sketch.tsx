/** A small drawing of a page and what is pressed on it. The steps beside it say the same: nobody needs to hear it. */
import type { GuideTask } from './guides/guide.ts';

const width = 320;
/** Wide enough for any letter of the size that the button is written in. */
const letter = 7.4;

export function PageSketch({ page, press }: GuideTask['picture']) {
  const button = Math.min(width - 32, Math.round(press.length * letter) + 28);
  return (
    <svg class="hit-drawing hit-sketch" viewBox={`0 0 ${width} 122`} width={width} height={122} aria-hidden="true">
      <rect class="hit-sketch-page" x="1" y="1" width={width - 2} height="120" rx="6" />
      <path class="hit-sketch-top" d={`M1 18V7a6 6 0 0 1 6-6h${width - 14}a6 6 0 0 1 6 6v11z`} />
      <text class="hit-svg-row" x="16" y="42">
        {page}
      </text>
      <rect class="hit-sketch-line" x="16" y="54" width="250" height="6" rx="3" />
      <rect class="hit-sketch-line" x="16" y="66" width="190" height="6" rx="3" />
      <rect class="hit-sketch-press" x="16" y="82" width={button} height="28" rx="5" />
      <text class="hit-sketch-word" x={16 + button / 2} y="101">
        {press}
      </text>
    </svg>
  );
}
