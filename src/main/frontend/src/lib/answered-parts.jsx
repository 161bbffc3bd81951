/** More characters than this stand below their label, over the whole width. */
const LONG = 80;

/**
 * What was filled in, to read, part by part.
 *
 * @param none what is said where there are none
 * @param mark (title) → what stands behind the title of a part, or nothing
 */
export function AnsweredParts({ parts, none, mark = () => null }) {
  return (
    <>
      {parts.length === 0 && <p>{none}</p>}
      {parts.map(part => (
        <section>
          {part.title && (
            <h3>
              {part.title} {mark(part.title)}
            </h3>
          )}
          <dl>
            {part.entries.map(entry => (
              <div class={entry.value.length > LONG ? 'long' : undefined}>
                <dt>{entry.label}</dt>
                <dd>{entry.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
