// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { selectedSegments } from './copy-actions.ts';

const segments = [
  { start: 0, end: 2, speaker: 'Ann', text: 'Good morning.' },
  { start: 2, end: 4, speaker: 'Ann', text: 'It is cold.' },
  { start: 4, end: 6, speaker: 'Bob', text: 'So it is.' },
];

/** As the pane draws them: names and times between, words and marks within. */
function draw(): void {
  document.body.innerHTML = `
    <p>Before</p>
    <p id="name">Ann</p><button>0:00</button>
    <p><span data-segment="0">Good morning.</span> <span data-segment="1"><span>It</span> <span>is
      <mark>cold</mark></span>.</span> </p>
    <p>Bob</p><button>0:04</button>
    <p><span data-segment="2">So it is.</span> </p>`;
}

const textOf = (selector: string): Node => {
  const node = document.querySelector(selector)?.firstChild;
  if (!node) throw new Error(`nothing at ${selector}`);
  return node;
};

function select(from: Node, start: number, to: Node, end: number): void {
  getSelection()?.setBaseAndExtent(from, start, to, end);
}

const selected = () => selectedSegments(segments).map(({ start, text }) => `${start} ${text}`);

afterEach(() => getSelection()?.removeAllRanges());

test('across segments, each is cut to what is selected of it; names and times are none of them', () => {
  draw();
  select(textOf('[data-segment="0"]'), 5, textOf('[data-segment="2"]'), 2);
  expect(selected().map((line) => line.replace(/\s+/g, ' '))).toEqual([
    '0 morning.',
    '2 It is cold.',
    '4 So',
  ]);
});

test('within one segment, and within one of its words', () => {
  draw();
  select(textOf('[data-segment="0"]'), 0, textOf('[data-segment="0"]'), 4);
  expect(selected()).toEqual(['0 Good']);
  select(textOf('mark'), 1, textOf('mark'), 4);
  expect(selected()).toEqual(['2 old']);
});

test('nothing selected, or nothing that was said', () => {
  draw();
  expect(selected()).toEqual([]);
  select(textOf('#name'), 0, textOf('#name'), 3);
  expect(selected()).toEqual([]);
  select(textOf('[data-segment="0"]'), 3, textOf('[data-segment="0"]'), 3);
  expect(selected()).toEqual([]);
});

test('all that is drawn means all there are, also what is out of sight', () => {
  draw();
  const long = [...segments, { start: 8, end: 9, speaker: null, text: 'Out of sight.' }];
  select(document.body, 0, document.body, document.body.childNodes.length);
  expect(selectedSegments(long)).toEqual(long);
  select(textOf('[data-segment="0"]'), 1, document.body, document.body.childNodes.length);
  expect(selectedSegments(long)).toHaveLength(3);
});
