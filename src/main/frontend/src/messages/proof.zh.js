// Words of checks that a proof on paper has settled.

export const say = {
  proof: { uploaded: '已上传证明，由审核人员核对。', confirmed: '审核人员已核对证明。' },
  proofForReviewer: { uploaded: '已交证明，待核对', confirmed: '已凭证明核对' },
};
