import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { check as say } from '../messages/check.zh.js';

// each with the mark that stands between its names everywhere else
const TREES = { division: ['/api/divisions', '-'], specialty: ['/api/specialties', '→'] };

/** What was answered, in a few lines above what came of it. @param onChange opens the questions again */
export function Asked({ answers, onChange }) {
  const names = usePaths({ division: answers.division, specialty: answers.specialty || answers.specialtyAbove });
  const lines = [
    [say.degree, [say.degrees[answers.degreeLevel], say.studyForms[answers.studyForm], answers.graduated && say.graduatedAt(answers.graduated)]],
    [say.work, [answers.workingSince && say.since(answers.workingSince), answers.titleLevel ? say.held(say.levels[answers.titleLevel], answers.titleSince) : say.heldNone]],
    [say.wish, [names.division, names.specialty && !answers.specialty ? say.openFrom(names.specialty) : names.specialty, say.levels[answers.level]]],
  ];
  return (
    <section class="card check-asked" aria-labelledby="check-asked">
      <h2 id="check-asked">{say.asked}</h2>
      <dl>
        {lines.map(([name, parts]) => (
          <div>
            <dt>{name}</dt>
            <dd>{parts.filter(Boolean).join('，')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="zc-button" onClick={onChange}>
        {say.change}
      </button>
    </section>
  );
}

/** The names of what was chosen, down to the leaf; none while they are not known. */
function usePaths(answers) {
  const [names, setNames] = useState({});
  useEffect(() => {
    let current = true;
    for (const [field, [url, mark]] of Object.entries(TREES)) {
      if (answers[field]) {
        get(`${url}/${encodeURIComponent(answers[field])}`).then(
          node => current && setNames(now => ({ ...now, [field]: pathOf(node, mark) })),
          // without its name the rest still says what was answered
          () => {},
        );
      }
    }
    return () => (current = false);
  }, [answers.division, answers.specialty]);
  return names;
}

/** Each name once: of 会计→会计→会计 nobody learns more than of 会计. */
const pathOf = (node, mark) => node.path.map(step => step.name).filter((name, index, all) => name !== all[index - 1]).join(mark);
