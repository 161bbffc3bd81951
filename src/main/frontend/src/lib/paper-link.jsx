import { useState } from 'preact/hooks';
import { say } from '../messages/common.zh.js';
import { get } from './api.js';
import { ask } from './dialog.jsx';
import { download } from './download.js';

/**
 * Downloads a paper of ours. Characters that cannot be printed are named before: in their place is room for a hand.
 *
 * @param gaps where the server says which these are
 * @param onRefused told of an error, or of null once nothing stands in the way; without it the link itself says it
 */
export function PaperLink({ href, gaps, onRefused, children, ...rest }) {
  const [problem, setProblem] = useState(null);
  const refused = onRefused ?? (error => setProblem(error && error.message));
  const take = async event => {
    event.preventDefault();
    const url = event.currentTarget.href;
    try {
      const { characters } = await get(gaps);
      if (characters.length === 0 || (await agreed(characters))) {
        await download(url);
      }
      refused(null);
    } catch (error) {
      refused(error);
    }
  };
  return (
    <>
      <a {...rest} href={href} download onClick={take}>
        {children}
      </a>
      {problem && (
        <span class="zc-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

function agreed(characters) {
  return ask({
    title: say.gapsTitle,
    body: <p>{say.gaps(characters)}</p>,
    buttons: [
      { label: say.cancel, value: false },
      { label: say.gapsDownload, value: true, primary: true },
    ],
  });
}
