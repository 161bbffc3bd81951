import { useEffect, useRef } from 'preact/hooks';
import { check as say } from '../messages/check.zh.js';

const LOOKS = { NOW: 'good', LATER: 'later', DOUBTFUL: 'later', EXAM: 'closed', NO: 'closed' };

/** What came of the answers: first what was asked, then what else there is, what to prepare and whom to ask. */
export function Prospect({ prospect, onStart }) {
  const { first, others, materials, guessed, canStart, around } = prospect;
  const heading = useRef();
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [prospect]);
  return (
    <>
      <section class={`check-answer check-${LOOKS[first.verdict]}`} aria-labelledby="check-answer">
        <p class="check-eyebrow">{say.result}</p>
        <h2 id="check-answer" tabIndex={-1} ref={heading}>
          {first.words}
        </h2>
        {first.opening && <p>{first.opening.words}</p>}
        <Reasons reasons={first.reasons} />
        {guessed && <p class="check-hint">{say.guessed}</p>}
        {canStart && (
          <p class="actions">
            <a class="zc-button zc-primary zc-large" href={startOf(first)} onClick={() => onStart(first)}>
              {say.start}
            </a>
          </p>
        )}
        <p class="check-hint">{say.honest}</p>
      </section>
      {others.length > 0 && <Others others={others} instead={!canStart} onStart={onStart} />}
      {materials.length > 0 && <Materials materials={materials} />}
      <Around around={around} />
    </>
  );
}

const startOf = outlook => `/declarations/new?business=${outlook.business}`;

function Reasons({ reasons }) {
  return reasons.length > 0 ? (
    <dl class="check-reasons">
      <dt>{say.tablesSay}</dt>
      {reasons.map(reason => (
        <dd>{reason}</dd>
      ))}
    </dl>
  ) : null;
}

function Others({ others, instead, onStart }) {
  return (
    <section class="card" aria-labelledby="check-others">
      <h2 id="check-others">{instead ? say.othersInstead : say.others}</h2>
      <ul class="check-others">
        {others.map(other => (
          <li>
            <strong>{other.words}</strong>
            <span>{other.opening.words}</span>
            {other.verdict === 'NOW' && other.opening.state === 'open' && (
              <a class="zc-button" href={startOf(other)} onClick={() => onStart(other)}>
                {say.startThis(`${other.businessName}，${other.levelName}`)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Materials({ materials }) {
  const groups = [
    [say.always, materials.filter(need => need.required && !need.spared)],
    [say.spared, materials.filter(need => need.required && need.spared)],
    [say.optional, materials.filter(need => !need.required)],
  ];
  return (
    <section class="card" aria-labelledby="check-materials">
      <h2 id="check-materials">{say.materials}</h2>
      {groups
        .filter(([, needs]) => needs.length > 0)
        .map(([title, needs]) => (
          <>
            <h3>{title}</h3>
            <ul class="check-needs">
              {needs.map(need => (
                <li>
                  <strong>{need.name}</strong>
                  {need.help && <span>{need.help}</span>}
                  {need.letter && <span>{say.letter}</span>}
                </li>
              ))}
            </ul>
          </>
        ))}
    </section>
  );
}

function Around({ around: { office, department } }) {
  return (
    <section class="card" aria-labelledby="check-around">
      <h2 id="check-around">{say.department}</h2>
      <p>{department}</p>
      <h2>{say.office}</h2>
      {office && (
        <p>
          <strong>{office.name}</strong>
          {office.sample && <span class="badge"> {say.sample}</span>}
        </p>
      )}
      {office && (
        <dl class="facts">
          <Fact name={say.phone} text={office.phones.length > 0 && office.phones.map(phone => (office.sample ? phone : <a href={`tel:${phone}`}>{phone}</a>))} />
          <Fact name={say.address} text={office.address} />
          <Fact name={say.hours} text={office.hours} />
        </dl>
      )}
      <p>
        {say.hotline}
        <a href="tel:12333">12333</a>
      </p>
    </section>
  );
}

function Fact({ name, text }) {
  return text ? (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  ) : null;
}
