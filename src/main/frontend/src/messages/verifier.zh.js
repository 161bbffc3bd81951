// Words of the page that verifies without a line.

export const verifier = {
  code: '证书二维码的内容',
  codeHint: '用手机扫证书上的二维码，把扫到的整个网址粘贴到这里。',
  check: '核验',
  photo: '选择二维码照片',
  missing: '请粘贴扫到的网址。',
  noCode: '照片里没有认出二维码。请拍得近一些、正一些，或者粘贴扫到的网址。',
  unable: '这个浏览器不能核验。请用 Chrome、Edge、火狐或 Safari 的新版本打开。',
  from: (address, time) => `公钥来自 ${address}，保存于 ${time}。断网时也能核验证书是不是真的；有网络时还会读取最新状态，知道它现在是否有效。平台更换公钥以后，请重新保存本页。`,
};
