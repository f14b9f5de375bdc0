/** Languages podcasts are made in, as BCP 47 tags: those offered by name. Any other works where its tag is typed. */
export const OFFERED_LANGUAGES: readonly string[] =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn pa pl pt pt-BR ro ru si sk sl so sq sr sv sw ta te th tr uk ur uz vi yue zh-Hans zh-Hant zu'.split(
    ' ',
  );
