import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Keeps what was found for the question that was asked last: what was found before stays until the answer comes, and an
 * answer that is overtaken is dropped.
 *
 * @param send(question) → promise of what is found
 * @param first what the page began with; without it the page waits for its first answer
 * @returns {found, error, busy, asked: the question that was answered, ask(question) → promise that ends with the answer}
 */
export function useLatest(send, first) {
  const [state, setState] = useState({ found: first, busy: !first });
  const turn = useRef(0);
  const ask = async question => {
    const mine = ++turn.current;
    setState(before => ({ ...before, busy: true }));
    const answer = await send(question).then(
      found => ({ found, error: undefined }),
      error => ({ error }),
    );
    if (mine === turn.current) {
      setState(before => ({ ...before, ...answer, asked: question, busy: false }));
    }
  };
  return { ...state, ask };
}

/**
 * Searches from the first moment on.
 *
 * @param begin what is asked first
 * @returns as of useLatest, with {wanted: what was asked last, again() → promise}
 */
export function useSearch(send, begin) {
  const [wanted, setWanted] = useState(begin);
  const latest = useLatest(send);
  const ask = question => {
    setWanted(question);
    return latest.ask(question);
  };
  useEffect(() => {
    ask(begin);
  }, []);
  return { ...latest, wanted, ask, again: () => ask(wanted) };
}
