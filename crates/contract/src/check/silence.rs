//! Silence that binds the buyer: what the vendor asks for counts as agreed because nobody answered (民法典 140, 543).

use super::performance::vendor_is_silent;
use super::roles::Signed;
use super::{Contract, Params, Spot};
use crate::model::Finding;
use crate::pattern::re;

/// A change counts as agreed: `甲方三日内未答复的,视为同意变更`, `甲方继续使用服务的,视为接受修改后的条款`.
///
/// What counts as accepted, settled or prolonged by silence has checks of its own.
pub(super) fn changes(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"视为|视同|视作|即视|推定|默认|默示|即表示|即表明|[应则]认为"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start))
        .filter(|sentence| !vendor_is_silent(contract, *sentence))
        .filter_map(|sentence| {
            let signed = Signed::of(contract, sentence);
            let hit = signed.find(re!(
                r"(?:Ⓑ|监理|工程师|业主)[^。;]{0,80}(?:未|不予?|没有|逾期|否则|超过|届时|继续(?:使用|接受|履行|下单|订购|登录|合作|采购))[^。;]{0,50}(?:视为|视同|视作|即视为?|推定|默认|默示|即表示|即表明|[应则]认为)[^。;]{0,20}(?:同意|认可|确认|接受|许可|批准|默许|知悉)[^。;]{0,24}"
            ))?;
            let changes = signed.says(re!(
                r"变更|修改(?:[^意建]|$)|修订|更改|更新|调整|增加|追加|新增|增项|更换|替换|代替|替代|顺延|延长|延期|推迟|洽商|签证|涨价|提价|调价|新(?:的)?(?:价格|标准|条款|规则|方案)|转让|分包|(?:同意|确认|认可|接受)Ⓥ的?(?:要求|请求|主张|方案|报价)|Ⓥ的?(?:要求|请求)[^。;,]{0,4}被"
            ));
            let elsewhere = signed.says(re!(
                r"(?:视为|视同)[^。;,]{0,4}(?:不同意|拒绝|不予)|口头指令|验收|合格|送达|续约|续签|续订|续租|续展|自动延[长续]|期满|届满|结算(?:单|书|报告|款|数据)|对账|解除|协商一致|双方(?:书面|签署|协商)|(?:Ⓥ|双方|任何?一方|对方)[^。;Ⓑ]{0,16}(?:未|逾期)[^。;Ⓑ]{0,30}视为|视为Ⓥ(?:同意|认可|确认|接受|放弃)|Ⓑ(?:可以?|有权)[^。;]{0,20}视为"
            ));
            (changes && !elsewhere).then(|| params.finding(contract, &signed.quote(&hit), Spot::default()))
        })
        .collect()
}
