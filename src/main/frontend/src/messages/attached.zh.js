// Words of files that come with a text.

export const attached = {
  files: '附件（可以不传）',
  hint: most => `PDF 或者照片，最多 ${most} 份，每份不超过 10 MB。照片会转成 PDF。`,
  choose: '添加附件',
  sending: '正在上传…',
  remove: name => `移除${name}`,
  removeShort: '移除',
};
