import { useEffect, useState } from 'preact/hooks';

/** Loads once per key, and whenever somebody tries again; {loading, value, failed, again}. */
export function useLoaded(key, load) {
  const [state, setState] = useState({ loading: true });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    setState({ loading: true });
    Promise.resolve(key === null ? undefined : load()).then(
      value => current && setState({ loading: false, value }),
      () => current && setState({ loading: false, failed: true }),
    );
    return () => (current = false);
  }, [key, tries]);
  return { ...state, again: () => setTries(tries + 1) };
}
