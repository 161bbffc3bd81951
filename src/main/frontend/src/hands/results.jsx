import { batch as words } from '../messages/hands.zh.js';

/**
 * What became of each case.
 *
 * @param question whether nothing was done yet, and this is what could be done
 */
export function Results({ done, results, question = false }) {
  return (
    <>
      <p role="status">{question ? words.couldBe(done, results.length) : words.was(done, results.length)}</p>
      <ul class="batch-results">
        {results.map(one => (
          <li key={one.declarationId} class={one.done ? 'done-one' : 'undone-one'}>
            <strong>{one.caseNumber ?? words.unknown}</strong> {one.message}
          </li>
        ))}
      </ul>
    </>
  );
}
