import { words } from '../../messages/case.zh.js';

/** How the office is reached that has the case, or had it last. */
export function Contact({ office }) {
  const phones = office.phones.length > 0 ? office.phones : [words.everyOffice];
  return (
    <dl class="case-contact">
      <div>
        <dt>{words.contact}</dt>
        <dd>
          {office.name}
          {office.sample && <small>{words.sample}</small>}
        </dd>
      </div>
      <div>
        <dt>{words.phone}</dt>
        <dd>
          {phones.map(phone => (
            <a href={`tel:${phone}`}>{phone}</a>
          ))}
          {office.hours && <span>{office.hours}</span>}
        </dd>
      </div>
      {office.address && (
        <div>
          <dt>{words.address}</dt>
          <dd>{office.address}</dd>
        </div>
      )}
    </dl>
  );
}
