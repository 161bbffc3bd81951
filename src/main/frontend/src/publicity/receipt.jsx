import { useState } from 'preact/hooks';
import { publicity } from '../messages/publicity.zh.js';

const words = publicity.receipt;

/** The number that is told once. */
export function Receipt({ receipt, anonymous, onBack }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(receipt);
    setCopied(true);
  };
  return (
    <section class="card publicity-receipt" role="status">
      <h2>{words.title}</h2>
      <p>{words.number}</p>
      <p class="publicity-number">{receipt}</p>
      <p>{anonymous ? words.keepAnonymous : words.keep}</p>
      <p class="actions">
        {navigator.clipboard && (
          <button type="button" class="zc-button zc-primary" onClick={copy}>
            {copied ? words.copied : words.copy}
          </button>
        )}
        <button type="button" class="zc-button" onClick={onBack}>
          {publicity.back}
        </button>
      </p>
    </section>
  );
}
