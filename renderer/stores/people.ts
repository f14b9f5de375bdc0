/** People that feeds name, as the library knows them. */
import { useEffect, useState } from 'react';
import { failureOf } from '../../electron/shared/errors.ts';
import { type PersonSummary } from '../../electron/shared/library.ts';
import { type Failure } from '../../electron/shared/result.ts';
import { api, unwrap } from '../bridge/api.ts';

export interface PeopleAnswer {
  people: readonly PersonSummary[];
  /** Why they could not be looked for. */
  problem: Failure | null;
}

/**
 * Those whose names contain the words, at most `limit`; null until the first answer. What was answered before
 * stays until the next answer is there, and it is asked again when shows change.
 */
export function usePeople(words: string, limit: number): PeopleAnswer | null {
  const [answer, setAnswer] = useState<PeopleAnswer | null>(null);
  useEffect(() => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      const asking = asked;
      const next = await unwrap(api.people.find(words, limit)).then(
        (people) => ({ people, problem: null }),
        (error: unknown) => ({ people: [], problem: failureOf(error) }),
      );
      if (asking === asked) setAnswer(next);
    };
    void ask();
    const stop = api.feeds.changed(() => void ask());
    return () => {
      asked = 0;
      stop();
    };
  }, [words, limit]);
  return answer;
}
