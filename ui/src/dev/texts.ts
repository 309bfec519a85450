// Texts of records and operations for trying the window; the product has its own.
import { addTexts } from "../app/texts";

const zh = `
vendor = 供应商
vendor-plural = 供应商
vendor-name = 名称
vendor-short-name = 简称
vendor-kind = 类别
vendor-kind-service = 服务
vendor-kind-goods = 货物
vendor-kind-engineering = 工程
vendor-credit-code = 统一社会信用代码
vendor-status = 状态
vendor-status-prospective = 潜在
vendor-status-qualified = 合格
vendor-status-active = 合作中
vendor-status-suspended = 暂停
vendor-address = 地址
vendor-bank-account = 银行账号
vendor-remarks = 备注
contract = 合同
contract-plural = 合同
contract-number = 合同编号
contract-title = 名称
contract-vendor = 供应商
contract-amount = 金额
contract-tax-rate = 税率
contract-signed-on = 签订日期
contract-lifecycle = 阶段
contract-lifecycle-draft = 草案
contract-lifecycle-in-review = 审查中
contract-lifecycle-signed = 已签订
contract-lifecycle-performing = 履行中
own-entity = 我方公司
own-entity-plural = 我方公司
own-entity-name = 名称
finding = 审查意见
finding-decision = 决定
finding-decision-reason = 理由
op-start-review = 审查《{ $title }》
op-decide = 决定审查意见“{ $title }”：{ $decision }
op-add-finding = 添加审查意见“{ $title }”
op-add-opinion = 记录{ $who }的会签意见
op-save = 修改{ $kind }“{ $title }”
op-create = 新建{ $kind }“{ $title }”
op-remove = 删除{ $kind }“{ $title }”
op-issue = 签发审查意见书《{ $title }》
op-new-archive = 新建档案
op-import = 从清单导入供应商 320 家
error-mock-refused = 这里只是试用界面，没有程序在后面。请换一个操作。
`;
const en = `
vendor = vendor
vendor-plural = Vendors
vendor-name = Name
vendor-short-name = Short name
vendor-kind = Kind
vendor-kind-service = Service
vendor-kind-goods = Goods
vendor-kind-engineering = Engineering
vendor-credit-code = Credit code
vendor-status = Status
vendor-status-prospective = Prospective
vendor-status-qualified = Qualified
vendor-status-active = Active
vendor-status-suspended = Suspended
vendor-address = Address
vendor-bank-account = Bank account
vendor-remarks = Remarks
contract = contract
contract-plural = Contracts
contract-number = Number
contract-title = Title
contract-vendor = Vendor
contract-amount = Amount
contract-tax-rate = Tax rate
contract-signed-on = Signed on
contract-lifecycle = Stage
contract-lifecycle-draft = Draft
contract-lifecycle-in-review = In review
contract-lifecycle-signed = Signed
contract-lifecycle-performing = Performing
own-entity = own company
own-entity-plural = Own companies
own-entity-name = Name
finding = finding
finding-decision = Decision
finding-decision-reason = Reason
op-start-review = Review “{ $title }”
op-decide = Decide “{ $title }”: { $decision }
op-add-finding = Add the finding “{ $title }”
op-add-opinion = Record { $who }’s opinion
op-save = Change the { $kind } “{ $title }”
op-create = New { $kind } “{ $title }”
op-remove = Delete the { $kind } “{ $title }”
op-issue = Issue the review packet “{ $title }”
op-new-archive = New archive
op-import = Import 320 vendors from a list
error-mock-refused = This is only a trial of the window; nothing stands behind it. Try something else.
`;

export function installTexts() {
  addTexts("zh-CN", zh);
  addTexts("en", en);
}
