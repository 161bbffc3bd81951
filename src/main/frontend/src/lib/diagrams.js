// What the diagrams call the processes and tasks that pages ask about; ModelTest holds it against them.
export const DECLARATION = 'declaration';
export const REVIEW_STAGE = 'review-stage';
