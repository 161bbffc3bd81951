import { Facts } from '../lib/facts.jsx';
import { dateTime } from '../lib/format.js';
import { certificate as words } from '../messages/certificate.zh.js';

const { results, copyResults, since } = words.verify;

/**
 * What came out, in one sentence; then what the certificate says.
 *
 * @param copy whether it is a copy for one purpose
 */
export function Result({ state, at, facts = [], copy = false }) {
  const [title, text] = (copy && copyResults[state]) || results[state];
  return (
    <section class={`card verdict verdict-${state.toLowerCase()}`} role="status">
      <h2 tabIndex={-1}>{title}</h2>
      <p>
        {at && <strong>{since(dateTime(at).slice(0, 10))} </strong>}
        {text}
      </p>
      {facts.length > 0 && <Facts facts={facts} />}
    </section>
  );
}

/** Of an answer of the server. */
export const factsOf = seen => [
  ...limits(seen.purpose, seen.until),
  [words.name, seen.maskedName],
  [words.title, seen.title],
  [words.specialty, seen.specialty],
  [words.way, seen.way],
  [words.obtained, seen.obtainedOn],
  [words.office, seen.office],
  [words.number, seen.number],
];

/** Of a token that this browser opened. */
export const factsIn = claims => [
  ...limits(claims.purpose, claims.exp && lastDay(claims.exp)),
  [words.name, claims.name],
  [words.title, claims.title],
  [words.specialty, claims.specialty],
  [words.obtained, claims.obtained],
  [words.office, claims.office],
  [words.number, claims.jti],
];

/** Of a copy: what it is for, and its last day. */
const limits = (purpose, until) => (purpose ? [[words.copy.purpose, purpose], [words.copy.until, words.copy.untilDay(until)]] : []);

/** The code says the moment after which it is none: the end of a day. */
const lastDay = exp => dateTime(new Date(exp * 1000 - 1).toISOString()).slice(0, 10);
