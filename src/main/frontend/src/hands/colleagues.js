import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';

/**
 * Who reviews in the own offices, oneself first. Where they cannot be read there are none to choose from, and everything
 * else goes on.
 *
 * @param wanted whether they are to be asked for by now
 * @returns [{id, name, me}]
 */
export function useColleagues(wanted = true) {
  const [colleagues, setColleagues] = useState([]);
  useEffect(() => {
    if (wanted) {
      get('/api/office/colleagues').then(setColleagues, () => setColleagues([]));
    }
  }, [wanted]);
  return colleagues;
}
