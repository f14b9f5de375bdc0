/** What a search asks for, read once for all that is done with it. */
import { type Database } from '../../storage/database.ts';
import { parseSearch } from '../../shared/search-query.ts';
import { isOfEpisodes, type Scope, scopeOf } from './scope.ts';
import { type Term, termsOf } from './terms.ts';

export interface Plan {
  /**
   * What hits are: places that have the words (`words`), the turns of a speaker (`turns`), or episodes as such, where
   * only filters say which (`list`). `nothing`: there is nothing to find.
   */
  kind: 'words' | 'turns' | 'list' | 'nothing';
  terms: readonly Term[];
  excluded: readonly Term[];
  scope: Scope;
}

export function planOf(db: Database, query: string): Plan {
  const { terms: typed, filters } = parseSearch(query);
  const terms = termsOf(
    db,
    typed.filter(({ excluded }) => !excluded),
  );
  const excluded = termsOf(
    db,
    typed.filter(({ excluded }) => excluded),
  );
  const scope = scopeOf(db, filters);
  const kind = (): Plan['kind'] => {
    if (terms.length > 0) return 'words';
    // What was typed and cannot be looked for is not nothing typed.
    if (typed.some(({ excluded }) => !excluded)) return 'nothing';
    if (scope.speakers !== null) return 'turns';
    const lists = filters.some((filter) => isOfEpisodes(filter) || !filter.excluded);
    return lists ? 'list' : 'nothing';
  };
  return { kind: kind(), terms, excluded, scope };
}
