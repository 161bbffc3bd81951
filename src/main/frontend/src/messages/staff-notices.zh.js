// Words of the page on which people of staff choose how they are told.

export const staffNotices = {
  to: (mobile, email) => (mobile || email ? `短信发到${mobile ? ` ${mobile}` : '（没有手机号码）'}，邮件发到${email ? ` ${email}` : '（没有电子邮箱）'}。` : '账号里没有手机号码和电子邮箱，提醒只能在这里的消息中看。'),
  change: '修改',
  noMail: '尚未接入邮件服务器，暂时不能选邮件。',
  ways: { INBOX: '站内消息', SMS: '加发短信', MAIL: '加发邮件' },
  kinds: {
    NEW: { name: '新到', text: '本单位有新的申报待审核' },
    RESUBMITTED: { name: '重新提交', text: '退回的申报改好后又交到本单位' },
    AFTER_REVIEW: { name: '公示与证照', text: '公示收到异议、公示期满待确认、证书变更待决定' },
    ASSIGNED: { name: '分派给我', text: '负责人把申报分派给您，或者同事转给您' },
    TAKEN: { name: '不再由我审核', text: '您名下的申报转给他人或者退回本单位' },
    DUE_SOON: { name: '将到期', text: '审核期限前一个工作日' },
    OVERDUE: { name: '已超期', text: '超过审核期限仍未办理' },
    OFFICE_OVERDUE: { name: '单位超期', text: '发给单位负责人；仍未办理的，再发给上级单位' },
    UNTOLD: { name: '提醒无人接收', text: '审核单位没有人员或者负责人，发给系统管理员' },
    DIGEST: { name: '每日摘要', text: '工作日早上一条：新到、今日到期、已超期各几件；没有就不发' },
  },
  chosen: (kind, way) => `已保存：${kind}，${way}。`,
};
