// What only reviewers need of a form: one file, which no applicant loads (form/late/reviewing.js).
import '../lib/shared.js';

export { DeclarationReview } from '../widgets/declaration-review.jsx';
export { CaseLine } from './case-line.jsx';
export { Decision } from './decision.jsx';
export { SheetActions, SheetProblems } from './sheet-actions.jsx';
export { Sheet } from './sheet.js';
