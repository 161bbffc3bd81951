// The diagram of the case, for those who want to see it: it comes when it is unfolded.
import { useState } from 'preact/hooks';
import { styled } from '../../lib/styled.js';
import { words } from '../../messages/case.zh.js';
import { say as common } from '../../messages/common.zh.js';

/** @param style the address of the sheet of diagrams */
export function FoldedDiagram({ id, status, style }) {
  const [Diagrams, setDiagrams] = useState(null);
  const [failed, setFailed] = useState(false);
  const unfold = async event => {
    if (event.currentTarget.open && !Diagrams) {
      try {
        const [loaded] = await Promise.all([import('./diagram.jsx'), styled(style)]);
        setFailed(false);
        setDiagrams(() => loaded.Diagrams);
      } catch {
        setFailed(true);
      }
    }
  };
  return (
    <details class="case-diagram" onToggle={unfold}>
      <summary>{words.diagram}</summary>
      {failed && <p class="problem">{words.diagramFailed}</p>}
      {Diagrams ? <Diagrams id={id} status={status} /> : !failed && <p role="status">{common.loading}</p>}
    </details>
  );
}
