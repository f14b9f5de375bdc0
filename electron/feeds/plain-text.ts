import { Parser } from 'htmlparser2';

/** The text of a piece of HTML: tags gone, entities resolved, white space joined to single spaces. */
export function plainText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    ontext: (piece) => {
      if (hidden === 0) text += piece;
    },
    onopentagname: (name) => {
      if (HIDDEN.has(name)) hidden += 1;
      else if (!INLINE.has(name)) text += ' ';
    },
    onclosetag: (name) => {
      if (HIDDEN.has(name)) hidden -= 1;
      else if (!INLINE.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}

const HIDDEN = new Set(['script', 'style', 'title', 'template']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code del em font i ins kbd mark q s small span strong sub sup u var'.split(
    ' ',
  ),
);
