import { say } from '../messages/common.zh.js';

/** In a window of its own: what is typed here stays, and is saved as soon as the person comes back. */
export function SignIn() {
  return (
    <a class="zc-button" href="/login" target="_blank" rel="noopener">
      {say.signIn}
    </a>
  );
}
