import { contact as say } from '../messages/contact.zh.js';

/**
 * How an office is reached. A number that is a sample is shown and never dialled: the line of every office is offered instead,
 * as it is where nobody gave a number.
 */
export function OfficeContact({ office: { name, phones, address, hours, sample } }) {
  return (
    <dl class="office-contact">
      <Row name={say.office}>
        <strong>{name}</strong>
        {sample && <span class="badge">{say.sample}</span>}
      </Row>
      <Row name={say.phone}>
        {phones.map(phone => (sample ? <span>{phone}</span> : <a href={`tel:${dialled(phone)}`}>{phone}</a>))}
        {(sample || phones.length === 0) && (
          <span>
            <a href={`tel:${say.line}`}>{say.line}</a>
            {say.lineOf}
          </span>
        )}
      </Row>
      {hours && (
        <Row name={say.hours}>
          <span>{spansOf(hours).map(span => <span class="hours">{span}</span>)}</span>
        </Row>
      )}
      {address && <Row name={say.address}>{address}</Row>}
    </dl>
  );
}

/** 工作日 9:00—12:00、14:00—17:30: a line ends between two spans, never within one. */
const spansOf = hours => hours.match(/[^、]+、?/g) ?? [];

const dialled = phone => phone.replace(/[^\d+]/g, '');

function Row({ name, children }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
