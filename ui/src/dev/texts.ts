// Texts of what only the stand-in has; the rest comes from the catalogue of the program.
import { addTexts } from "../app/texts";

const zh = `
vendor-short-name = 简称
vendor-bank-account = 银行账号
vendor-remarks = 备注
contact = 联系人
contact-plural = 联系人
contact-name = 姓名
contact-phone = 电话
contact-vendor = 供应商
op-import = 从清单导入供应商 320 家
error-mock-refused = 这里只是试用界面，没有程序在后面。请换一个操作。
`;
const en = `
vendor-short-name = Short name
vendor-bank-account = Bank account
vendor-remarks = Remarks
contact = Contact
contact-plural = Contacts
contact-name = Name
contact-phone = Phone
contact-vendor = Vendor
op-import = Import 320 vendors from a list
error-mock-refused = This is only a trial of the window; nothing stands behind it. Try something else.
`;

export function installTexts() {
  addTexts("zh-CN", zh);
  addTexts("en", en);
}
