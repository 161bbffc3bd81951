import { useEffect, useRef, useState } from 'preact/hooks';
import { Linked } from '../lib/linked.jsx';
import { OfficeContact } from '../lib/office-contact.jsx';
import { check as say } from '../messages/check.zh.js';

let ids = 0;

const LOOKS = { NOW: 'good', LATER: 'later', DOUBTFUL: 'later', EXAM: 'closed', NO: 'closed' };

const TO_DECLARE = ['NOW', 'LATER', 'DOUBTFUL'];

/** Whether it can be declared at this moment. */
const isOpen = other => other.verdict === 'NOW' && other.opening.state === 'open';

/** What came of the answers: first what was asked, then what else there is, what to prepare and whom to ask. */
export function Prospect({ prospect, onStart }) {
  const { first, open, others, materials, guessed, canStart, around } = prospect;
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
        {open.map(sentence => (
          <p class="check-open">{sentence}</p>
        ))}
        {guessed && <p class="check-hint">{say.guessed}</p>}
        <p class="check-hint">{say.honest}</p>
        {canStart && (
          <p class="actions">
            <a class="zc-button zc-primary zc-large" href={startOf(first)} onClick={() => onStart(first)}>
              {say.start}
            </a>
          </p>
        )}
      </section>
      {first.verdict === 'EXAM' && <Exam />}
      {materials.length > 0 && <Materials materials={materials} />}
      <Others title={canStart ? say.others : say.othersInstead} others={others.filter(isOpen)} onStart={onStart} />
      <Others title={say.othersLater} others={others.filter(other => !isOpen(other))} onStart={onStart} />
      <Around around={around} declarable={TO_DECLARE.includes(first.verdict)} />
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

function Others({ title, others, onStart }) {
  const id = useState(() => `check-others-${++ids}`)[0];
  return others.length === 0 ? null : (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="check-others">
        {others.map(other => (
          <li>
            <strong>{other.words}</strong>
            {/* that it is open is said by the button, and the day stands in the sentence before */}
            {other.opening.state !== 'open' && <span>{other.opening.words}</span>}
            {isOpen(other) && (
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

/** Where only an examination leads. */
function Exam() {
  return (
    <section class="card" aria-labelledby="check-exam">
      <h2 id="check-exam">{say.exam}</h2>
      <p>{say.examText}</p>
      <ul class="lines">
        {say.examSites.map(({ name, address }) => (
          <li>
            <a href={address} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Materials({ materials }) {
  const groups = [
    [say.always, materials.filter(need => need.required && !need.spared && !need.when)],
    [say.bySpecialty, materials.filter(need => need.required && !need.spared && need.when)],
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
                  <strong>
                    {need.name}
                    {need.letter && <span class="badge">{say.letter}</span>}
                  </strong>
                  {need.when && <em>{say.needWhen(need.when)}</em>}
                  {need.help && (
                    <span>
                      <Linked text={need.help} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </>
        ))}
      {materials.some(need => need.letter) && <p class="check-hint check-letters">{say.letters}</p>}
    </section>
  );
}

/** @param declarable whether there is anything for which a department would be chosen */
function Around({ around: { office, department }, declarable }) {
  return (
    <section class="card" aria-labelledby={declarable ? 'check-department' : 'check-office'}>
      {declarable && <h2 id="check-department">{say.department}</h2>}
      {declarable && <p>{department}</p>}
      <h2 id="check-office">{say.office}</h2>
      {office && <OfficeContact office={office} />}
      {!office?.sample && (
        <p>
          {say.hotline}
          <a href="tel:12333">12333</a>
        </p>
      )}
    </section>
  );
}
