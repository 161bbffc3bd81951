import { say } from '../messages/proof.zh.js';

/** That a proof on paper has settled what the record did not confirm. */
export function CheckProof({ check, reviewing = false }) {
  return check.proof ? (
    <span class="zc-chip zc-check-match">{(reviewing ? say.proofForReviewer : say.proof)[check.proof]}</span>
  ) : null;
}
