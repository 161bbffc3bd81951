// Words of what reviewers do among themselves: settled checks, notes, kept marks and return phrases.

export const say = {
  proof: { uploaded: '已上传证明，由审核人员核对。', confirmed: '审核人员已核对证明。' },
  proofForReviewer: { uploaded: '已交证明，待核对', confirmed: '已凭证明核对' },
};
