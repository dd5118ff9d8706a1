// The words of the console, Chinese and English side by side, so that neither is forgotten.

import { INSPECTION_WORDS } from './inspections/words.js';

const WORDS = {
  ...INSPECTION_WORDS,
  title: ['惠企 · 兑现看板', 'Huiqi · fulfilment board'],
  skip: ['跳到内容', 'Skip to content'],
  board: ['兑现看板', 'Fulfilment board'],
  inspections: ['涉企检查', 'Inspections'],
  docs: ['接口文档', 'API documents'],
  otherLanguage: ['English', '中文'],
  signIn: ['登录', 'Sign in'],
  signOut: ['退出', 'Sign out'],
  signInFailed: ['登录没有完成，请再试一次。', 'Sign-in did not complete. Please try again.'],
  welcome: ['产业扶持政策，看得见的兑现', 'Industrial support, visibly fulfilled'],
  welcomeText: [
    '登录后可实时查看申报进度、已兑现的奖励和最新事件。',
    'Sign in to watch claims, awards and the newest events as they happen.',
  ],
  figures: ['总览', 'Overview'],
  claimsTotal: ['申报总数', 'Claims'],
  awardsTotal: ['已兑现奖励', 'Awards granted'],
  amountTotal: ['兑现金额', 'Amount granted'],
  claimsByStatus: ['申报按状态', 'Claims by status'],
  awardsByItem: ['兑现金额按事项', 'Amount granted by item'],
  newestEvents: ['最新事件', 'Newest events'],
  noEvents: ['还没有事件，新事件会自动出现在这里。', 'No events yet. New ones appear here by themselves.'],
  noClaims: ['还没有申报。', 'No claims yet.'],
  noAwards: ['还没有兑现的奖励。', 'No awards yet.'],
  loading: ['正在载入', 'Loading'],
  failed: ['暂时无法载入。', 'This cannot be loaded at the moment.'],
  denied: ['您的账号没有查看权限。', 'Your account may not see this.'],
  retry: ['重试', 'Try again'],
  asTable: ['以表格查看', 'Show as a table'],
  status: ['状态', 'Status'],
  count: ['数量', 'Count'],
  when: ['时间', 'When'],
  what: ['事件', 'Event'],
  enterprise: ['企业（统一社会信用代码）', 'Enterprise (credit code)'],
  item: ['事项', 'Item'],
  amount: ['金额（元）', 'Amount (CNY)'],
  live: ['实时', 'Live'],
  connecting: ['连接中', 'Connecting'],
  waiting: ['重新连接中', 'Reconnecting'],
  off: ['未连接', 'Not connected'],
  heard: ['条新事件', 'new events'],
};

const STATUSES = {
  SUBMITTED: ['已提交', 'Submitted'],
  CORRECTION: ['待补正', 'To be corrected'],
  NOT_ACCEPTED: ['不予受理', 'Not accepted'],
  ACCEPTED: ['已受理', 'Accepted'],
  PRELIM: ['初审', 'First review'],
  SITE_CHECK: ['现场核查', 'Site check'],
  JOINT: ['联审', 'Joint review'],
  PROPOSED: ['拟奖励', 'Proposed'],
  PUBLICITY: ['公示中', 'Published'],
  OBJECTION: ['有异议', 'Objected to'],
  GRANTED: ['已兑现', 'Granted'],
  PAYING: ['拨付中', 'Being paid'],
  PAY_FAILED: ['拨付失败', 'Payment failed'],
  DISBURSED: ['已拨付', 'Paid'],
  RETURNED: ['已退回', 'Returned'],
  REJECTED: ['未通过', 'Rejected'],
  RECHECK: ['复核中', 'Being rechecked'],
  CLAWBACK: ['追缴中', 'Being recovered'],
  RECOVERED: ['已追缴', 'Recovered'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
  ARCHIVED: ['已归档', 'Archived'],
};

const ITEMS = {
  'revenue-milestones': ['营业收入上台阶', 'Revenue milestones'],
  'rd-subsidy': ['研发费用补助', 'R&D subsidy'],
  'patent-prize': ['专利奖配套', 'Patent prize'],
  brand: ['品牌建设', 'Brand'],
  'local-supply-chain': ['本地配套', 'Local supply chain'],
  'smart-platform': ['智能化平台', 'Smart platform'],
  'four-modernisations-zone': ['“四化”园区', 'Four-modernisations zone'],
  'technical-renovation': ['技术改造', 'Technical renovation'],
  'green-interest-subsidy': ['绿色贴息', 'Green interest subsidy'],
  '5g': ['5G 应用', '5G'],
  headquarters: ['总部企业', 'Headquarters'],
  'innovation-centre': ['创新中心', 'Innovation centre'],
};

/** The events the console shows; a named event reaches a page only through a listener for its name. */
export const EVENTS = {
  EnterpriseRegistered: ['企业登记', 'Enterprise registered'],
  EnterpriseUpdated: ['企业信息变更', 'Enterprise updated'],
  FiguresReported: ['年度数据填报', 'Figures reported'],
  FiguresCorrected: ['年度数据更正', 'Figures corrected'],
  RecognitionGranted: ['认定授予', 'Recognition granted'],
  EnterpriseMerged: ['企业合并', 'Enterprise merged'],
  ListingRecorded: ['名单记录', 'Listing recorded'],
  ClaimSubmitted: ['申报提交', 'Claim submitted'],
  ClaimAssessed: ['申报评估', 'Claim assessed'],
  ClaimCorrectionRequested: ['要求补正', 'Correction requested'],
  ClaimRejected: ['申报未通过', 'Claim rejected'],
  ClaimWithdrawn: ['申报撤回', 'Claim withdrawn'],
  ClaimApproved: ['申报审定', 'Claim approved'],
  AwardGranted: ['奖励兑现', 'Award granted'],
  AwardRefused: ['奖励未予兑现', 'Award refused'],
  BudgetOpened: ['专项资金安排', 'Budget opened'],
  BudgetChanged: ['专项资金调整', 'Budget changed'],
  BudgetReserved: ['专项资金预留', 'Budget reserved'],
  BudgetCommitted: ['专项资金核定', 'Budget committed'],
  BudgetReleased: ['专项资金释放', 'Budget released'],
  BudgetWaitlisted: ['专项资金轮候', 'Waiting for budget'],
  BudgetPromoted: ['轮候转预留', 'Promoted from the waiting list'],
  BudgetShared: ['专项资金按比例分配', 'Share of a budget'],
  BudgetClosed: ['专项资金截止', 'Budget closed'],
  BudgetThresholdReached: ['专项资金使用达线', 'Budget threshold reached'],
  AwardAdjusted: ['奖励调整', 'Award adjusted'],
  RecoveryApproved: ['追缴审批', 'Recovery approved'],
  RecoveryOrdered: ['追缴决定', 'Recovery ordered'],
  RecoverySettled: ['追缴到账', 'Recovery money received'],
  RecoveryWithdrawn: ['追缴撤销', 'Recovery withdrawn'],
  PolicyPublished: ['政策发布', 'Policy published'],
  PolicySuperseded: ['政策修订', 'Policy superseded'],
  PolicyClosed: ['政策终止', 'Policy closed'],
  InspectionRequested: ['检查申请', 'Inspection requested'],
  InspectionConsented: ['检查同意', 'Inspection consented to'],
  InspectionConsentRevoked: ['撤销同意', 'Consent revoked'],
  InspectionAllowed: ['检查准予', 'Inspection allowed'],
  InspectionDenied: ['检查不准', 'Inspection denied'],
  InspectionPassIssued: ['检查凭证签发', 'Pass issued'],
  InspectionPassRevoked: ['检查凭证撤销', 'Pass revoked'],
  InspectionOfficersNamed: ['确定检查人员', 'Officers named'],
  InspectionWithdrawn: ['检查申请撤回', 'Inspection withdrawn'],
  InspectionStarted: ['检查开始', 'Inspection started'],
  InspectionFinished: ['检查结束', 'Inspection finished'],
  InspectionOverrun: ['检查超时进入宁静日', 'Inspection ran into a quiet day'],
  EmergencyFiled: ['应急检查备案', 'Emergency filed'],
  EmergencyFilingMissed: ['应急检查逾期未备案', 'Emergency filing missed'],
  InspectionRefused: ['企业拒绝检查', 'Inspection refused'],
  InspectionPlanPublished: ['抽查计划公示', 'Inspection plan published'],
  InspectionListsFrozen: ['抽查名录锁定', 'Inspection lists frozen'],
  InspectionDrawHeld: ['随机抽取完成', 'Inspection draw held'],
  OfficerRecused: ['执法人员回避', 'Officer recused'],
  InspectionResultPublished: ['抽查结果公示', 'Inspection result published'],
  InspectionResultOverdue: ['抽查结果逾期未公示', 'Inspection result overdue'],
  ComplaintFiled: ['投诉受理', 'Complaint filed'],
  ArrearsCollectionReported: ['举报集中清缴欠费', 'Collective collection of arrears reported'],
  ComplaintProgressed: ['投诉办理', 'Complaint progressed'],
  ComplaintOverdue: ['投诉逾期', 'Complaint overdue'],
  GreenChannelMeetingScheduled: ['绿色通道日座谈会召集', 'Green channel meeting scheduled'],
  KeyEnterpriseInvited: ['邀请重点企业参加座谈会', 'Key enterprise invited to a meeting'],
  GreenChannelMeetingHeld: ['绿色通道日座谈会召开', 'Green channel meeting held'],
  GreenChannelMeetingOverdue: ['绿色通道日座谈会未召开', 'Green channel meeting overdue'],
  DifficultyRaised: ['企业诉求提出', 'Difficulty raised'],
  JointVisitProposed: ['建议联合检查', 'Joint visit proposed'],
  JointVisitExtended: ['联合检查增加部门', 'Joint visit extended'],
  JointVisitLeft: ['退出联合检查', 'Joint visit left'],
  JointVisitAgreed: ['联合检查商定', 'Joint visit agreed'],
  JointVisitDissolved: ['联合检查取消', 'Joint visit dissolved'],
  InspectionRescheduled: ['检查改期', 'Inspection rescheduled'],
  HighInspectionFrequency: ['检查频次过高', 'High inspection frequency'],
};

let language = startLanguage();

function startLanguage() {
  const kept = localStorage.getItem('language');
  return kept ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
}

const pick = (table, key) => table[key]?.[language === 'zh' ? 0 : 1] ?? key;

export const word = (key) => pick(WORDS, key);
/** The keys that begin with `group.`, in their order, without it: the values a choice offers. */
export const wordsOf = (group) => Object.keys(WORDS)
  .filter((key) => key.startsWith(`${group}.`))
  .map((key) => key.slice(group.length + 1));

/** A sentence for a code, or another one where the code has none. */
export const wordOr = (key, other) => (key in WORDS ? word(key) : other);

export const statusName = (status) => pick(STATUSES, status);
export const itemName = (item) => pick(ITEMS, item);
export const eventName = (type) => pick(EVENTS, type);
export const locale = () => (language === 'zh' ? 'zh-CN' : 'en');

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('language', language);
}

/** Writes the words of the page itself; data is drawn again by whoever drew it. */
export function writeWords() {
  document.documentElement.lang = locale();
  document.title = word(document.body.dataset.title ?? 'title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = word(element.dataset.text);
  }
}
