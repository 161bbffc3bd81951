/**
 * Names with their values, side by side; what has no value is left out.
 *
 * @param facts pairs
 * @param kind class of the values
 */
export function Facts({ facts, kind }) {
  return (
    <dl class="facts">
      {facts
        .filter(([label, value]) => label && value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={kind}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
