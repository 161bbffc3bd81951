// Words that lead to 帮助, and the outline with which a work summary can begin.

export const help = { link: '帮助', of: name => `“${name}”的帮助（在新窗口打开）` };

export const summaryOutline = {
  begin: '用提纲开头',
  undo: '撤销',
  put: '已写入提纲，请在各个标题下面填写；不需要可以撤销。',
  takenBack: '已撤销提纲。',
  example: '看示例（在新窗口打开）',
  text: [
    '一、本人基本情况',
    '二、政治素质、职业道德和履职情况',
    '三、专业技术工作\n（一）工作经历和解决的技术问题',
    '（二）业绩和成果',
    '（三）专业理论、培训和论文著作',
    '四、不足和今后努力的方向',
  ]
    .map(heading => `${heading}\n\n`)
    .join('\n'),
};
