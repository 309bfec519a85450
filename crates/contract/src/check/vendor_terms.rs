//! What vendors write into their own forms: remedies cut, losses left to the buyer, terms kept elsewhere, data and names used.

use super::roles::sentences_that_say;
use super::{Contract, Params};
use crate::model::Finding;
use crate::pattern::{Pattern, re};

/// What binds both sides, or waits for the buyer's consent, is no power of the vendor.
fn mutual_or_agreed() -> &'static Pattern {
    re!(
        r"双方|任何?一方|各方|不得|未经|(?:经|征得|取得|获得)[^。;,]{0,10}Ⓑ[^。;,]{0,10}(?:同意|许可|授权|确认)|(?i:neither|either party|each party|both parties|the parties|may not|shall not|consent|approv)"
    )
}

/// The vendor doesn't answer for indirect losses or lost profit (民法典 584), the buyer does.
pub(super) fn indirect_loss_excluded(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"间接损失|间接的损失|可得利益|预期利益|利润损失|(?i:consequential|indirect damages|lost profits|loss of profits?)"),
        &[
            re!(r"Ⓥ[^。;Ⓑ]{0,24}(?:不承担|不赔偿|不负责|无需承担|无须承担|不对|概不)[^。;]{0,40}(?:间接|可得利益|预期利益|利润损失)"),
            re!(r"Ⓥ[^。;]{0,20}(?:赔偿|责任)[^。;]{0,24}不(?:包括|包含|涉及)[^。;]{0,24}(?:间接|可得利益|预期利益|利润)"),
            re!(
                r"(?i)(?:in no event|under no circumstances)[^.]{0,20} (?:the )?Ⓥ[^.]{0,60}be liable[^.]{0,160}(?:consequential|indirect|lost profits|loss of profit)"
            ),
            re!(r"(?i)Ⓥ (?:shall|will) (?:not|have no)[^.]{0,30}(?:liable|liability)[^.]{0,160}(?:consequential|indirect|lost profits|loss of profit)"),
        ],
        re!(
            r"双方|任何?一方|各方|Ⓑ[^。;]{0,6}(?:不承担|不赔偿)|(?i:neither|either party|each party|other hand|terminat|Ⓥ or (?:the )?Ⓑ|Ⓑ (?:or|nor) (?:the )?Ⓥ|(?:nor|or) shall (?:the )?Ⓑ|other party)"
        ),
    )
}

/// The buyer is left with one remedy, at the vendor's choice (民法典 582, 583).
pub(super) fn remedy_exclusive(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"唯一|仅限于|以[^。;,]{0,12}为限|违约金[^。;]{0,20}承担|(?i:exclusive remed|sole remed|only remed|sole and exclusive|entire liability)"),
        &[
            re!(r"唯一(?:的)?(?:救济|补救|赔偿)(?:措施|方式|手段)?"),
            re!(r"Ⓥ[^。;]{0,30}违约金[^。;]{0,10}后?[^。;Ⓑ]{0,6}(?:不再|无需|无须)(?:另行|再)?承担[^。;]{0,10}(?:赔偿|责任)"),
            re!(r"Ⓥ[^。;]{0,16}(?:责任|义务)[^。;]{0,8}仅?(?:限于|以)[^。;]{0,8}(?:维修|修理|更换|退换|补发|重做|退款)"),
            re!(r"(?i)Ⓑ(?:'s)? [^.]{0,40}(?:sole|exclusive|only)[^.]{0,20}(?:remed|recourse)"),
            re!(
                r"(?i)Ⓥ(?:'s)? [^.]{0,40}(?:sole|exclusive|only|entire)[^.]{0,20}(?:liability|obligation)[^.]{0,60}(?:repair|replace|refund|credit|re-perform|correct)"
            ),
        ],
        re!(
            r"双方|任何?一方|违约金[^。;]{0,10}唯一|并非唯一|不是唯一|不限于|(?i:neither|either party|each party|not (?:be )?(?:the |an |its )?(?:sole|exclusive)|non-?exclusive|Ⓥ's (?:sole|exclusive) (?:and exclusive )?remed|exclusive of|Ⓥ(?:'s)? or Ⓑ)"
        ),
    )
}

/// The contract takes in terms that the vendor publishes and changes elsewhere (民法典 496).
pub(super) fn terms_elsewhere(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"官网|官方网站|网站|公示|公布|公告|(?i:then-current|standard terms|(?:posted|published|available) (?:on|at) )"),
        &[
            re!(
                r"Ⓥ[^。;,]{0,8}(?:官网|官方网站|网站|平台|系统)[^。;]{0,10}(?:公布|公示|发布|公告|展示|披露)[^。;]{0,24}(?:为准|执行|规则|规定|标准|条款|政策)"
            ),
            re!(r"以Ⓥ[^。;,]{0,10}(?:最新|届时|现行|不时)[^。;,]{0,10}(?:公布|公示|发布|修订)[^。;,]{0,16}(?:为准|执行)"),
            re!(r"(?i)Ⓥ('s)?[^.]{0,40}(?:then-current|standard) (?:terms|policies|price list|rates)[^.]{0,60}(?:appl|govern|subject to|incorporated|effect)"),
            re!(r"(?i)(?:terms|policies|polic(?:y|ies)|rules)[^.]{0,60}(?:posted|published|available) (?:on|at)[^.]{0,30}Ⓥ(?:'s)?[^.]{0,20}(?:web ?site|site)"),
        ],
        mutual_or_agreed(),
    )
}

/// The vendor may use the buyer's name for its own publicity without asking (民法典 1013).
pub(super) fn publicity_free(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"宣传|案例|推广|(?i:publicity|press release|customer list|marketing materials|as a (?:customer|client))"),
        &[
            re!(r"Ⓥ[^。;,]{0,6}(?:有权|可以|可)[^。;]{0,24}(?:使用|将|以)[^。;]{0,6}Ⓑ[^。;]{0,30}(?:宣传|案例|推广|客户名单)"),
            re!(r"Ⓑ(?:同意|授权|允许|许可)Ⓥ[^。;]{0,30}(?:宣传|案例|推广|商业广告)"),
            re!(
                r"(?i)Ⓥ may[^.]{0,60}(?:use|identify|list|disclose|refer to)[^.]{0,60}Ⓑ[^.]{0,60}(?:marketing|publicity|promotional|customer list|press release|as a (?:customer|client))"
            ),
        ],
        re!(
            r"双方|不得|未经|推广Ⓑ|Ⓑ[^。;,]{0,8}(?:产品|商品|项目|活动)|(?:经|征得|取得)[^。;,]{0,10}Ⓑ[^。;,]{0,10}(?:同意|许可|确认)|(?i:neither|either party|each party|may not|shall not|consent|approv|in connection with|in the performance|distribut|products)"
        ),
    )
}

/// The goods stay the vendor's until the last payment (民法典 641).
pub(super) fn title_retained(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"所有权|(?i:title to|retains? title|security interest)"),
        &[
            re!(r"(?:付清|支付完|全部支付|结清|全额支付|未支付|付款完毕|收到全部)[^。;]{0,24}(?:所有权|产权)[^。;]{0,16}(?:归|属|仍|转移|转归|保留)"),
            re!(r"所有权[^。;]{0,24}(?:付清|支付完|全部支付|结清|全额支付|全部货款|全部款项)[^。;]{0,12}(?:后|时|之日|起)[^。;]{0,14}(?:转移|归|属)"),
            re!(r"(?i)title[^.]{0,60}(?:remain|retain|shall not pass|pass)[^.]{0,60}(?:until|upon)[^.]{0,40}(?:paid in full|full payment|payment in full)"),
            re!(r"(?i)Ⓥ (?:shall )?retains? (?:a security interest|title)[^.]{0,80}(?:until|payment)"),
        ],
        re!(
            r"知识产权|著作权|版权|房屋|股权|成果|土地|租赁|留购|Ⓑ付清[^。;]{0,20}前[^。;]{0,10}归Ⓑ|(?i:intellectual|copyright|stock|shares|work product|deliverables|free and clear)"
        ),
    )
}

/// The vendor may use the buyer's data for ends of its own (网络数据安全管理条例 12).
pub(super) fn data_used(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"数据|用户信息|客户信息|个人信息|(?i:customer data|user data|aggregated|user information|personal data|personal information)"),
        &[
            re!(
                r"Ⓥ[^。;,]{0,8}(?:有权|可以|可)[^。;,]{0,20}(?:使用|利用|分析|挖掘|共享|商业化|向第三方(?:提供|披露))[^。;]{0,20}(?:数据|用户信息|客户信息|个人信息)"
            ),
            re!(r"Ⓑ(?:同意|授权|允许)Ⓥ[^。;]{0,30}(?:收集|使用|利用|分析|共享)[^。;]{0,20}(?:数据|用户信息|客户信息|个人信息)"),
            re!(
                r"(?i)Ⓥ (?:may|shall have the right to|has the right to|is entitled to|shall be free to)[^.]{0,40}(?:use|collect|analy[sz]e|share|sell|disclose|exploit)[^.]{0,50}(?:customer data|user data|aggregated[^.]{0,20}data|user information|personal (?:data|information)|Ⓑ(?:'s)? data)"
            ),
        ],
        re!(
            r"仅(?:限|为|用于|可)|只能|为(?:履行|提供|完成|实现)|不得|未经|双方|匿名|(?i:solely|only (?:for|to|as)|to (?:perform|provide)|may not|shall not|consent|neither|each party|either party|Ⓑ may|jointly)"
        ),
    )
}

/// Data go abroad without the ways that the law opens (个人信息保护法 38–40).
pub(super) fn data_abroad(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.is_english() {
        return Vec::new();
    }
    sentences_that_say(
        contract,
        params,
        re!(r"境外|海外|国外|(?i:outside (?:of )?(?:mainland )?China)"),
        &[
            re!(r"(?:数据|信息|系统)[^。;]{0,30}(?:存储|存放|部署|传输|提供|处理|备份|托管|迁移)[^。;]{0,8}(?:于|至|到|在|给)?[^。;]{0,8}(?:境外|海外|国外)"),
            re!(r"(?:境外|海外|国外)[^。;,]{0,10}(?:服务器|数据中心|机房|云平台|关联公司|机构)[^。;]{0,20}(?:存储|存放|处理|访问|备份|传输|部署)"),
        ],
        re!(r"不得|禁止|严禁|未经|不(?:会|能|应|可|存在)|安全评估|标准合同|认证|所有数据[^。;]{0,10}境内|(?i:shall not|may not)"),
    )
}

/// The buyer must buy a least quantity, whether it needs it or not.
pub(super) fn minimum_commitment(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"最低|不低于|不少于|至少|保底|(?i:minimum|take[- ]or[- ]pay)"),
        &[
            re!(r"Ⓑ[^。;]{0,30}(?:最低|不得?低于|不得?少于|至少|保底)[^。;]{0,14}(?:采购|订货|订购|购买|进货|提货|消费|用量|使用量)"),
            re!(r"Ⓑ[^。;]{0,16}(?:采购|订货|订购|购买|进货|提货|消费)(?:量|额|金额|数量|总量|总额)?[^。;]{0,10}(?:不得?低于|不得?少于|至少|保底)"),
            re!(r"(?:最低|保底)(?:采购|订货|订购|购买|进货|提货|消费|用)(?:量|额|金额|数量)"),
            re!(
                r"(?i)\btake[- ]or[- ]pay\b|Ⓑ (?:shall|must|will|agrees? to|commits? to|is (?:required|obligated) to)[^.]{0,60}(?:purchase|order|buy)[^.]{0,60}(?:minimum|at least|not less than)"
            ),
            re!(r"(?i)Ⓑ (?:shall|must|will|agrees? to|commits? to)[^.]{0,40}(?:minimum (?:annual )?(?:purchase|quantit|volume|commitment))"),
        ],
        re!(
            r"折扣|优惠|返利|保险|有权[^。;]{0,10}(?:要求|增加)|(?i:discount|insurance|no (?:obligation|minimum)|not (?:be )?(?:required|obligated|obliged)|Ⓥ shall (?:supply|maintain|deliver))"
        ),
    )
}

/// What the buyer has paid is kept in any case.
pub(super) fn non_refundable(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"不予退|不退还|不予返还|不退|(?i:non-?refundable|not (?:be )?refund)"),
        &[
            re!(
                r"(?:预付款|服务费|费用|款项|首付款|订金|租金|押金|加盟费|使用费|会员费|管理费)[^。;]{0,16}(?:不予退还|不退还|概不退|不予返还|均不退|不再退|不予退)"
            ),
            re!(
                r"(?i)\b(?:fees?|payments?|deposit|royalt(?:y|ies)|guarantee|advance|amounts?)\b[^.]{0,100}(?:non-?refundable|not (?:be )?refund(?:able|ed))|non-?refundable[^.]{0,40}\b(?:fees?|payments?|deposit|royalt(?:y|ies)|guarantee|advance|amount)"
            ),
        ],
        re!(
            r"定金|违约|违反|如|若|因Ⓑ|由于Ⓑ|Ⓑ(?:单方|提前|擅自|无故|原因|未|逾期|中途|拒绝|要求)|Ⓥ[^。;]{0,20}(?:支付|缴纳|交纳)|投标|(?i:Ⓥ shall pay|Ⓥ will pay|creditable|credited|consumer|end users?|except|other than)"
        ),
    )
}
