// Words of the preview of certificates.

export const paper = {
  title: '证书版式',
  lead: '电子证书上印什么，由决策表 certificate-paper.dmn 决定。在 Camunda Modeler 里改好以后，先在这里预览，再部署。样张没有签名，二维码也核验不出证书；已经签发的证书不会变。',
  business: '业务',
  businesses: { initial: '职称初定', review: '职称评审' },
  level: '级别',
  levels: { technician: '员级', assistant: '助理级', intermediate: '中级', 'associate-senior': '副高级', senior: '正高级' },
  inUse: '预览正在使用的',
  changed: '预览改过的文件',
  drawing: '正在生成…',
  fileName: '证书样张.pdf',
};
