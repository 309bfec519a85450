//! Versions of one contract are known for such; contracts of one template are told apart.

use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use qiheng_contract::{Document, Fingerprint, Identity, Kinship, Settings, read, review};

fn frame(language: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/checks/frame-{language}.txt"));
    std::fs::read_to_string(path).unwrap().replace("{case}\n", "")
}

fn identity(text: &str) -> Identity {
    let document: Document = read(text.as_bytes(), "draft.txt").unwrap();
    let reading = review(&document, &Settings::on(NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()));
    Identity::of(&document, &reading.facts)
}

fn kinship(one: &str, other: &str) -> Kinship {
    let (one, other) = (identity(one), identity(other));
    let kinship = one.kinship(&other);
    assert_eq!(kinship, other.kinship(&one), "the order makes no difference");
    kinship
}

#[test]
fn edited_drafts_are_versions() {
    let first = frame("zh");
    let edits: [&dyn Fn(&str) -> String; 6] = [
        &|text| text.replace("300,000.00", "286,000.00").replace("叁拾万", "贰拾捌万陆仟"),
        &|text| text.replace("10个工作日", "5个工作日").replace("30%", "20%").replace("24个月", "36个月"),
        &|text| text.lines().filter(|line| !line.starts_with("9.")).collect::<Vec<_>>().join("\n"),
        &|text| text.replace("第六条", "6.0 乙方应在发货前三日通知甲方，并随货提供装箱单、合格证和使用说明书。\n第六条"),
        &|text| text.replace("签订日期：2026年5月8日\n", ""),
        &|text| text.replace('，', ", ").replace('：', ":").replace("有限公司", "有限责任公司"),
    ];
    let mut all = first.clone();
    for edit in edits {
        assert!(matches!(kinship(&first, &edit(&first)), Kinship::Versions(alike) if alike > 0.7), "{:?}", kinship(&first, &edit(&first)));
        all = edit(&all);
    }
    assert!(matches!(kinship(&first, &all), Kinship::Versions(_)), "{:?}", kinship(&first, &all));
    let english = frame("en");
    assert!(matches!(kinship(&english, &english.replace("thirty", "forty")), Kinship::Versions(_)));
}

#[test]
fn contracts_of_one_template_are_told_apart() {
    let first = format!("合同编号：CG-2026-014\n{}", frame("zh"));
    let others = [
        ("title", frame("zh").replace("实验设备采购合同", "办公设备采购合同")),
        ("number", first.replace("CG-2026-014", "CG-2026-015")),
        ("vendor", first.replace("海陵远岚仪器有限公司", "北溪晴川仪器有限公司").replace("9144030071526726XG", "91330100799655058B")),
        ("vendor without a code", first.replace("海陵远岚仪器有限公司", "北溪晴川仪器有限公司").replace("统一社会信用代码：9144030071526726XG\n", "")),
    ];
    for (what, other) in others {
        let first = if what == "title" { frame("zh") } else { first.clone() };
        assert!(matches!(kinship(&first, &other), Kinship::OneTemplate(alike) if alike > 0.8), "{what}: {:?}", kinship(&first, &other));
    }
    let (spring, autumn) = (frame("zh"), frame("zh").replace("2026年5月8日", "2026年9月12日"));
    assert!(matches!(kinship(&spring, &autumn), Kinship::OneTemplate(_)), "signed on two days, without a number");
    assert!(matches!(kinship(&first, &first.replace("2026年5月8日", "2026年9月12日")), Kinship::Versions(_)), "one number, two days");
}

#[test]
fn other_contracts_are_not_related() {
    let lease = "房屋租赁合同\n出租方（甲方）：江州市东山物业有限公司\n承租方（乙方）：江州市云岫检测有限公司\n第一条 甲方将位于东山区云岫路8号的办公用房出租给乙方使用。\n第二条 租期三年，月租金20000元，按季预付。\n第三条 租赁期满，乙方应在七日内腾退。\n";
    assert_eq!(kinship(&frame("zh"), lease), Kinship::None);
    assert_eq!(kinship(&frame("zh"), &frame("en")), Kinship::None);
    assert_eq!(Fingerprint::of("").likeness(&Fingerprint::of("")), 0.0, "nothing is like nothing");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A few lines dropped, and some characters overwritten, still leave a version; the estimate is near the truth.
    #[test]
    fn small_edits_leave_versions(dropped in subsequence((8..30).collect::<Vec<usize>>(), 0..4), places in prop::collection::vec(any::<Index>(), 0..12)) {
        let text = frame("zh");
        let lines: Vec<&str> = text.lines().enumerate().filter(|(at, _)| !dropped.contains(at)).map(|(_, line)| line).collect();
        let mut letters: Vec<char> = lines.join("\n").chars().collect();
        let head = letters.len() / 5;
        for place in places {
            let at = head + place.index(letters.len() - head);
            if letters[at] != '\n' {
                letters[at] = '某';
            }
        }
        let edited: String = letters.into_iter().collect();
        let kinship = kinship(&text, &edited);
        prop_assert!(matches!(kinship, Kinship::Versions(_)), "{kinship:?}\n{edited}");
    }

    #[test]
    fn a_fingerprint_is_kept_as_text(text in "[a-z甲乙方合同，。 0-9]{0,400}") {
        let fingerprint = Fingerprint::of(&text);
        prop_assert_eq!(fingerprint.to_string().parse::<Fingerprint>().unwrap(), fingerprint);
    }

    #[test]
    fn layout_and_width_do_not_count(text in "[甲乙丙丁戊己庚辛]{8,200}") {
        let spread: String = text.chars().flat_map(|c| [c, ' ', '，']).collect();
        prop_assert_eq!(Fingerprint::of(&text), Fingerprint::of(&spread));
        prop_assert_eq!(Fingerprint::of("ABC 12％ 合同文本").likeness(&Fingerprint::of("ＡＢＣ　１２% 合同文本")), 1.0);
    }

    /// The sketch tells the share of shingles that two texts have in common, within what chance allows.
    #[test]
    fn likeness_is_near_the_true_share(shared in 200..2000_usize, own in 0..2000_usize) {
        let words = |from: usize, count: usize| (from..from + count).map(|n| format!("w{n} ")).collect::<String>();
        let one = format!("{}{}", words(0, shared), words(10_000, own));
        let other = format!("{}{}", words(0, shared), words(20_000, own));
        let truth = shared as f64 / (shared + 2 * own) as f64;
        let told = Fingerprint::of(&one).likeness(&Fingerprint::of(&other));
        prop_assert!((told - truth).abs() < 0.2, "{told} {truth}");
    }
}
