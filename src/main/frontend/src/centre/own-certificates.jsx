// 我的证照: the own certificates, with what to do with them.
import { Facts } from '../lib/facts.jsx';
import { dateTime } from '../lib/format.js';
import { certificate as words } from '../messages/certificate.zh.js';
import { AskCorrection } from '../certificate/ask-correction.jsx';
import { OwnChanges } from '../certificate/own-changes.jsx';
import { OwnCopies } from '../certificate/own-copies.jsx';
import { Empty } from './empty.jsx';

const say = words.mine;

/** @param reload reads and shows everything anew */
export function OwnCertificates({ certificates, changes, copies, reload }) {
  if (certificates.length === 0) {
    return (
      <Empty picture="certificate" title={say.none}>
        <p>{say.noneText}</p>
        <p class="actions">
          <a class="zc-button" href="/me/cases">
            {say.cases}
          </a>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <p class="muted">{say.hint}</p>
      {certificates.map(one => (
        <Own key={one.number} one={one} changes={changes.filter(change => change.number === one.number)} copies={copies.filter(copy => copy.number === one.number)} reload={reload} />
      ))}
    </>
  );
}

function Own({ one, changes, copies, reload }) {
  const holds = one.state === 'VALID';
  return (
    <section class="card certificate">
      <h2>
        {one.title} <span class={`badge ${holds ? 'APPROVED done' : 'REJECTED done'}`}>{words.states[one.state]}</span>
      </h2>
      {!holds && (
        <p class="problem">
          {say.ended(words.states[one.state], dateTime(one.stateAt).slice(0, 10))} {one.reason && say.why(one.reason)}
        </p>
      )}
      <Facts facts={facts(one)} />
      <p class="actions">
        <a class="zc-button zc-primary" href={`/api/me/certificates/${one.number}/document.pdf`} aria-label={say.downloadOf(one.title)} download>
          {say.download}
        </a>
        {one.ofd && (
          <a class="zc-button" href={`/api/me/certificates/${one.number}/document.ofd`} aria-label={say.downloadOfdOf(one.title)} download>
            {say.downloadOfd}
          </a>
        )}
        <a class="zc-button" href="/verify">
          {say.verify}
        </a>
        <a class="zc-button" href={`/me/cases/${one.declarationId}`}>
          {say.toCase}
        </a>
      </p>
      {holds && !changes.some(({ state }) => state === 'OPEN') && <AskCorrection number={one.number} title={one.title} reload={reload} />}
      <OwnCopies number={one.number} holds={holds} copies={copies} reload={reload} />
      <OwnChanges title={one.title} changes={changes} reload={reload} />
    </section>
  );
}

const facts = one => [
  [words.specialty, one.specialty],
  [words.way, one.way],
  [words.obtained, one.obtainedOn],
  [words.office, one.office],
  [words.number, one.number],
  [words.versionLabel, one.version > 1 && words.versionOf(one.version, dateTime(one.issuedAt).slice(0, 10))],
];
