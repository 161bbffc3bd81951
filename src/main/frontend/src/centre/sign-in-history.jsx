// Who signed in to this account lately, and who tried in vain.
import { dateTime } from '../lib/format.js';
import { signIns as words } from '../messages/centre.zh.js';

export function SignInHistory({ list }) {
  if (list.length === 0) {
    return <p class="muted">{words.none}</p>;
  }
  return (
    <table class="sign-ins">
      <thead>
        <tr>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.result}</th>
          <th scope="col">{words.from}</th>
        </tr>
      </thead>
      <tbody>
        {list.map(one => (
          <tr class={one.succeeded ? '' : 'failed'}>
            <td>{dateTime(one.at).slice(0, 16)}</td>
            <td>{one.succeeded ? words.succeeded : words.failed(one.way, one.times)}</td>
            <td>{one.address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
