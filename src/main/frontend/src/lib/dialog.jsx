import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { modal } from './modal.js';

/** A modal dialog on the page, its body an element or a function of what closes it; resolves with the value of the button that was pressed, or undefined when closed. */
export function ask({ title, body, buttons }) {
  return new Promise(resolve => {
    const host = document.createElement('div');
    host.className = 'zc zc-dialog-host';
    document.body.append(host);
    const close = value => {
      render(null, host);
      host.remove();
      closed();
      resolve(value);
    };
    const closed = modal(() => close());
    render(<Dialog title={title} body={body} buttons={buttons} onClose={close} />, host);
  });
}

function Dialog({ title, body, buttons, onClose }) {
  const ref = useRef();
  useEffect(() => ref.current.showModal(), []);
  return (
    <dialog
      ref={ref}
      class="zc-dialog"
      aria-label={title}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2>{title}</h2>
      <div class="zc-dialog-body">{typeof body === 'function' ? body(onClose) : body}</div>
      <div class="zc-dialog-buttons">
        {buttons.map(button => (
          <button type="button" class={`zc-button${button.primary ? ' zc-primary' : ''}${button.danger ? ' zc-danger' : ''}`} onClick={() => onClose(button.value)}>
            {button.label}
          </button>
        ))}
      </div>
    </dialog>
  );
}
