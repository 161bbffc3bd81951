import { Textarea } from '../form/form-js.js';
import { say, writingAdvice } from '../messages/form.zh.js';
import { useNumber } from './context.js';
import { StockField } from './stock-field.jsx';
import { SummaryOutline } from './summary-outline.jsx';
import { wordCount } from './word-count.js';

/** The stock text area with a live count of 字 and the guide's advice at hand (W01, W02). */
export function SummaryEditor(props) {
  const minimum = useNumber(props, 'minimum', 800);
  const count = wordCount(props.value);
  return (
    <div class="zc-summary" data-field={props.field.id}>
      {!props.readonly && (
        <details class="zc-advice">
          <summary>{say.writingAdvice}</summary>
          <dl>
            {writingAdvice.map(([title, text]) => (
              <>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
      <SummaryOutline {...props} />
      <StockField Stock={Textarea} props={props} />
      <p class={`zc-count ${count >= minimum ? 'zc-enough' : ''}`} aria-live="polite">
        {say.written(count, minimum)}
        <progress max={minimum} value={Math.min(count, minimum)} />
      </p>
    </div>
  );
}
