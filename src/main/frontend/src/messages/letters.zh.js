// Words of the page of letters.

export const letters = {
  current: '正在使用',
  bundled: '系统自带',
  replaced: (by, at) => `${at} 由 ${by} 更新`,
  older: '以前的版本',
  edit: '修改',
  text: '模板文字',
  hint: '第一行写明新的版本号。# 标题，@ 抬头，> 落款（签名、盖章），| 名称 | 内容（表格），~ 小字说明，空行留空；其余每行是一个自然段。可以自动填写：{{name}} 姓名、{{employer}} 工作单位、{{specialty}} 专业、{{level}} 级别、{{business}} 业务、{{division}} 行政区划、{{authority}} 受理单位、{{today}} 日期。',
  preview: '预览',
  save: '启用为新版本',
  nothingFilledIn: '模板里没有可以自动填写的 {{…}}，每个人下载的都是同样的文字。仍要启用吗？',
  saved: version => `版本 ${version} 已启用。申报人从现在起下载的是新版本。`,
};
