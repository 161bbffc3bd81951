// Who signed in to this account lately, and who tried in vain.
import { dateTime } from '../lib/format.js';
import { signIns as words } from '../messages/centre.zh.js';
import { Folded } from './folded.jsx';

/** The machine of the platform itself says nothing about where somebody is. */
const LOOPBACK = /^(0:0:|::|127\.)/;

export function SignInHistory({ list }) {
  if (list.length === 0) {
    return <p class="muted">{words.none}</p>;
  }
  return <Folded list={list} class="sign-ins" one={one => <Tried one={one} />} />;
}

function Tried({ one }) {
  return (
    <>
      <time dateTime={one.at}>{dateTime(one.at).slice(0, 16)}</time>
      <span class={one.succeeded ? '' : 'failed'}>{one.succeeded ? words.succeeded : words.failed(one.way, one.times)}</span>
      {one.address && !LOOPBACK.test(one.address) && <span class="muted">{words.from(one.address)}</span>}
    </>
  );
}
