//! The command line as a script uses it: exit codes, JSON, and archives that survive whatever happens to the process.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

const DRAFT: &str = "设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n第一条 价款\n合同总价为人民币640,000.00元（大写：陆拾万元整）。\n第二条 付款\n甲方在合同签订后5日内支付合同总价的30%作为定金。\n";

struct Given(TempDir);

impl Given {
    fn new() -> Self {
        let given = Self(tempfile::tempdir().unwrap());
        std::fs::write(given.path("草案.txt"), DRAFT).unwrap();
        given
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_qiheng"));
        // A home of its own: no preferences of the machine.
        command.envs([("XDG_CONFIG_HOME", self.0.path()), ("HOME", self.0.path()), ("APPDATA", self.0.path())]).env("LANG", "zh_CN.UTF-8").env_remove("LC_ALL");
        command
    }

    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let Output { status, stdout, stderr } = self.command().args(arguments).output().unwrap();
        (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let (code, out, err) = self.run(arguments);
        assert_eq!(code, 0, "{arguments:?}: {err}");
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{out}"))
    }
}

fn code_of(stderr: &str) -> String {
    let error: Value = serde_json::from_str(stderr.lines().next().unwrap_or_default()).unwrap_or_else(|_| panic!("no JSON: {stderr}"));
    assert!(!error["error"]["message"].as_str().unwrap().contains("error-"), "no sentence for {stderr}");
    error["error"]["code"].as_str().unwrap().to_owned()
}

#[test]
fn a_draft_is_judged_and_its_packet_written() {
    let given = Given::new();
    let (draft, packet) = (given.path("草案.txt"), given.path("packet.pdf"));
    let review = given.json(&["review", &draft, "--json", "--out", &packet]);
    let rules: Vec<&str> = review["findings"].as_array().unwrap().iter().filter_map(|finding| finding["rule"].as_str()).collect();
    assert!(rules.contains(&"deposit.over_limit") && rules.contains(&"amount.figures_words_differ"), "{rules:?}");
    assert!(std::fs::read(&packet).unwrap().starts_with(b"%PDF"));
    let words = given.run(&["--lang", "en", "review", &draft]).1;
    assert!(words.contains("Critical"), "{words}");
}

#[test]
fn versions_are_compared_and_a_draft_is_marked_up() {
    let given = Given::new();
    std::fs::write(given.path("二稿.txt"), DRAFT.replace("30%作为定金", "20%作为定金").replace("5日内", "10日内")).unwrap();
    let (one, two) = (given.path("草案.txt"), given.path("二稿.txt"));
    let (docx, pdf) = (given.path("对照.docx"), given.path("对照.pdf"));
    let compared = given.json(&["compare", &one, &two, "--json", "--out", &docx, "--author", "林一", "--date", "2026-11-26T09:00:00Z"]);
    let changes: Vec<(&str, &str, &str)> = compared["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["op"].as_str().unwrap(), one["text"].as_str().unwrap(), one["clause"].as_str().unwrap()))
        .collect();
    assert_eq!(changes, [("delete", "5", "2"), ("insert", "10", "2"), ("delete", "30%", "2"), ("insert", "20%", "2")]);
    assert_eq!((&compared["inserted"], &compared["deleted"]), (&Value::from(5), &Value::from(4)));
    // The redline is the older text with the changes tracked in it.
    let redline = given.json(&["read", &docx, "--json"]);
    assert_eq!(redline["text"].as_str().unwrap(), std::fs::read_to_string(&two).unwrap());
    assert!(redline["changes"].as_array().unwrap().iter().all(|change| change["author"] == "林一" && change["date"] == "2026-11-26T09:00:00Z"));
    assert_eq!(given.run(&["compare", &one, &two, "--out", &pdf]).0, 0);
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    assert_eq!(code_of(&given.run(&["compare", &one, &two, "--out", &given.path("对照.odt")]).2), "cli.docx_or_pdf");
    // A draft in Word is marked up in place; a text can't be.
    assert_eq!(given.run(&["compare", &one, &one, "--out", &docx]).0, 0);
    let marked = given.path("修订.docx");
    let written = given.json(&["markup", &docx, "--out", &marked, "--author", "林一", "--json"]);
    let deposit = written["points"].as_array().unwrap().iter().find(|point| point["rule"] == "deposit.over_limit").unwrap();
    assert_eq!(
        (&deposit["sent"], &deposit["changes"][0]["old"], &deposit["changes"][0]["new"]),
        (&Value::from("tracked"), &Value::from("30"), &Value::from("20"))
    );
    let read = given.json(&["read", &marked, "--json"]);
    assert!(read["text"].as_str().unwrap().contains("支付合同总价的20%作为定金"));
    assert!(read["comments"].as_array().unwrap().iter().all(|comment| comment["author"] == "林一"));
    assert_eq!(code_of(&given.run(&["markup", &one, "--out", &marked]).2), "markup.not_docx");
}

#[test]
fn invoices_are_read_and_held_against_themselves() {
    let given = Given::new();
    let special = include_str!("../../../tests/fixtures/invoices/special.xml");
    let (good, bad) = (given.path("发票.xml"), given.path("改过.xml"));
    std::fs::write(&good, special).unwrap();
    std::fs::write(&bad, special.replace("壹拾贰万叁仟陆佰圆整", "壹拾贰万叁仟伍佰圆整")).unwrap();
    let invoice = given.json(&["invoice", &good, "--json"]);
    assert_eq!((&invoice["number"], &invoice["kind"], &invoice["issued_on"]), (&"26332000000412345678".into(), &"special".into(), &"2026-03-05".into()));
    assert_eq!((&invoice["seller"]["code"], &invoice["total"]), (&"91330100MA27X0K3TT".into(), &"123600.00".into()));
    assert_eq!((invoice["lines"].as_array().unwrap().len(), &invoice["remarks"]), (2, &serde_json::json!([])));
    assert_eq!(given.json(&["invoice", &bad, "--json"])["remarks"][0]["id"], "invoice-remark-words");
    let words = given.run(&["invoice", &good, &bad]).1;
    assert!(words.contains("26332000000412345678\t2026-03-05\t北川包装机械有限公司") && words.contains("  大写“壹拾贰万叁仟伍佰圆整”是 123,500.00"), "{words}");
    let text = given.json(&["read", &good, "--json"])["text"].as_str().unwrap().to_owned();
    assert!(text.contains("发票号码：26332000000412345678\n") && text.contains("项目名称\t规格型号"), "{text}");
    let (code, out, err) = given.run(&["invoice", &given.path("草案.txt"), &good, "--json"]);
    assert_eq!((code, code_of(&err).as_str(), out.lines().count()), (2, "invoice.none", 1), "the others are read all the same");
}

#[test]
fn mails_are_taken_in_and_the_head_is_mailed() {
    let given = Given::new();
    let archive = given.path("a.qiheng");
    given.run(&["new", &archive]);
    let (mail, nameless, junk) = (given.path("信.eml"), given.path("无日期.eml"), given.path("junk.eml"));
    std::fs::write(
        &mail,
        "From: li@beichuan.example\r\nTo: a@b.example\r\nDate: Tue, 3 Mar 2026 10:02:00 +0800\r\nMessage-ID: <1@b>\r\nSubject: delivery\r\n\r\nlate",
    )
    .unwrap();
    std::fs::write(&nameless, "From: li@beichuan.example\r\nSubject: x\r\n\r\nx").unwrap();
    std::fs::write(&junk, "no mail").unwrap();
    let looked = given.json(&["mail", &archive, &mail, "--dry-run", "--json"]);
    assert_eq!((&looked["message"], &looked["mail"]["fields"]["subject"]), (&Value::Null, &"delivery".into()));
    let (code, out, err) = given.run(&["mail", &archive, &mail, &junk, "--direction", "received"]);
    assert_eq!((code, code_of(&err).as_str()), (2, "mail.not_a_mail"), "the others are taken in all the same");
    assert!(out.contains("\t2026-03-03\tli@beichuan.example\tdelivery\t"), "{out}");
    let refused = |arguments: &[&str]| code_of(&given.run(arguments).2);
    assert_eq!(refused(&["mail", &archive, &mail, "--direction", "received"]), "mail.kept_already");
    assert_eq!(refused(&["mail", &archive, &nameless, "--direction", "received"]), "mail.no_date");
    assert_eq!(refused(&["mail", &archive, &mail, "--contract", "CG-0"]), "archive.no_such_record");
    assert_eq!(given.json(&["search", &archive, "delivery", "--json"])["hits"][0]["kind"], "message");

    let (eml, tsq) = (given.path("head.eml"), given.path("head.tsq"));
    let head = given.json(&["head", &archive, "--eml", &eml, "--tsq", &tsq, "--json"])["head"].as_str().unwrap().to_owned();
    assert!(std::fs::read_to_string(&eml).unwrap().starts_with("X-Unsent: 1"));
    assert_eq!(std::fs::read(&tsq).unwrap()[0], 0x30);
    assert_eq!(given.run(&["verify", &archive, "--expect", &head]).0, 0);
    assert_eq!(refused(&["head", &archive, "--tsr", &tsq]), "stamp.not_a_reply");
}

#[test]
fn exit_codes_say_how_it_ended() {
    let given = Given::new();
    let draft = given.path("草案.txt");
    std::fs::write(given.path("empty.docx"), b"").unwrap();
    let cases: [(&[&str], i32, &str); 10] = [
        (&["reveiw", &draft], 1, "cli.no_such_command"),
        (&["review", &draft], 0, ""),
        (&["review", &draft, "--fail-on", "critical"], 3, ""),
        (&["review", &given.path("none.docx")], 2, "file.not_found"),
        (&["review", &given.path("empty.docx")], 2, "read.empty"),
        (&["review", &draft, &given.path("none.docx")], 2, "file.not_found"),
        (&["review", &draft, "--playbook", &draft], 1, "playbook.malformed"),
        (&["review", &draft, &draft, "--out", "a.pdf"], 1, "cli.one_packet_a_contract"),
        (&["review", &draft, "--out", &given.path("no/folder/a.pdf")], 1, "file.unwritable"),
        (&["verify", &given.path("none.qiheng")], 1, "archive.not_found"),
    ];
    for (arguments, wanted, error) in cases {
        let (code, _, err) = given.run(arguments);
        assert_eq!(code, wanted, "{arguments:?}: {err}");
        assert_eq!(if err.is_empty() { String::new() } else { code_of(&err) }, error, "{arguments:?}");
    }
}

#[test]
fn an_archive_is_made_searched_told_undone_kept_and_made_again() {
    let given = Given::new();
    let archive = given.path("a.qiheng");
    assert_eq!(given.run(&["new", &archive, "--sample", "--name", "林一"]).0, 0);
    let found = given.json(&["search", &archive, "采购", "--json"]);
    assert!(!found["hits"].as_array().unwrap().is_empty());
    let history = given.json(&["history", &archive, "--json"]);
    assert!(history[0]["seq"].as_i64().unwrap() > 50 && history[0]["changes"].is_array());
    let before = given.json(&["verify", &archive, "--json"]);
    assert_eq!((&before["ok"], &before["problems"]), (&Value::Bool(true), &serde_json::json!([])));
    assert_eq!(given.run(&["undo", &archive]).0, 0);
    let after = given.json(&["verify", &archive, "--json"]);
    assert_ne!(before["head"], after["head"]);
    assert_ne!(given.run(&["verify", &archive, "--expect", "00"]).0, 0);
    assert_eq!(given.run(&["backup", &archive, &given.path("b.qiheng")]).0, 0);
    assert_eq!(given.json(&["verify", &given.path("b.qiheng"), "--json"])["head"], after["head"]);
    for name in ["review_packet", "project_summary", "evaluation_sheet", "file_labels"] {
        let pdf = given.path(&format!("{name}.pdf"));
        let (code, _, err) = given.run(&["report", &archive, name, "--out", &pdf]);
        assert_eq!(code, 0, "{err}");
        assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    }
    assert_eq!(code_of(&given.run(&["new", &archive]).2), "archive.exists");
}

/// Killed at any moment, an archive holds what was finished and verifies, or has not come into being.
#[test]
fn a_killed_process_leaves_a_sound_archive() {
    for (round, delay) in [40, 90, 160, 250, 400, 700, 1100, 1600].into_iter().enumerate() {
        let given = Given::new();
        let archive = given.path("a.qiheng");
        let mut child = given.command().args(["new", &archive, "--sample"]).stdout(Stdio::null()).spawn().unwrap();
        sleep(Duration::from_millis(delay));
        child.kill().unwrap();
        child.wait().unwrap();
        let (code, out, err) = given.run(&["verify", &archive, "--json"]);
        if code == 0 {
            assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["ok"], Value::Bool(true), "round {round}: {out}");
        } else {
            assert!(["archive.not_found", "archive.not_an_archive"].contains(&code_of(&err).as_str()), "round {round}: {err}");
        }
    }
}

/// No more room, told by a limit on the size of files: the operation fails by name, what was there stays sound.
#[cfg(target_os = "linux")]
#[test]
fn without_room_nothing_is_half_written() {
    let given = Given::new();
    let archive = given.path("a.qiheng");
    assert_eq!(given.run(&["new", &archive, "--company", "青禾"]).0, 0);
    let before = given.json(&["verify", &archive, "--json"])["head"].clone();
    let size = std::fs::metadata(&archive).unwrap().len();
    // In blocks of 512 bytes; the signal is ignored, so that writing fails with an error as on a full disk.
    let limit = size / 512 + 8;
    let shell = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" backup \"$1\" \"$2\"");
    let mut command = given.command();
    let program = command.get_program().to_owned();
    let envs: Vec<_> = command.get_envs().map(|(name, value)| (name.to_owned(), value.map(ToOwned::to_owned))).collect();
    command = Command::new("sh");
    command.args(["-c", &shell]).arg(program).args([&archive, &given.path("b.qiheng")]);
    for (name, value) in envs {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let ended = command.output().unwrap();
    if !ended.status.success() {
        code_of(&String::from_utf8(ended.stderr).unwrap());
        assert!(!Path::new(&given.path("b.qiheng")).exists(), "half a backup stays behind");
    }
    assert_eq!(given.json(&["verify", &archive, "--json"])["head"], before);
}

/// A file that may only be read: what reads works, what writes is refused by name, nothing is touched.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_may_only_be_read_is_only_read() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    let given = Given::new();
    let (archive, program) = (given.path("a.qiheng"), given.path("program"));
    assert_eq!(given.run(&["new", &archive, "--company", "青禾"]).0, 0);
    let before = std::fs::read(&archive).unwrap();
    // The lock of the one who made it would belong to another.
    std::fs::remove_file(format!("{archive}.lock")).unwrap();
    std::fs::copy(env!("CARGO_BIN_EXE_qiheng"), &program).unwrap();
    let mode = |path: &str, mode: u32| set_permissions(path, Permissions::from_mode(mode)).unwrap();
    mode(&archive, 0o444);
    mode(&given.0.path().display().to_string(), 0o777);
    // Root may write everything: the program is then run as nobody.
    let is_root = std::fs::metadata("/proc/self").unwrap().uid() == 0;
    let run = |command: &str| {
        let mut words = vec![];
        if is_root {
            words.extend(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]);
        }
        words.extend([program.as_str(), command, archive.as_str()]);
        let mut ended = Command::new(words[0]);
        ended.args(&words[1..]).env("HOME", given.0.path()).env("XDG_CONFIG_HOME", given.0.path().join("none"));
        ended.output().unwrap()
    };
    assert!(run("verify").status.success());
    assert_eq!(code_of(&String::from_utf8(run("undo").stderr).unwrap()), "archive.read_only");
    assert_eq!(std::fs::read(&archive).unwrap(), before);
}

const PLAYBOOK: &str = "name = \"手册\"\noff = [\"absent.notice\"]\n\n[severities]\n\"deposit.over_limit\" = \"major\"\n\n[[own]]\nid = \"deposit_words\"\ntitle = \"写了定金\"\nwhen = \"deposit.percent > 0\"\nreason = \"公司不付定金。\"\nmust = [\"甲方在合同签订后5日内支付合同总价的30%作为定金。\"]\nmust_not = [\"甲方在验收合格后30日内付款。\"]\n";

#[test]
fn an_article_of_law_is_looked_up_on_a_day() {
    let given = Given::new();
    let (code, out, _) = given.run(&["law", "民法典", "585", "--on", "2019-05-01"]);
    assert_eq!((code, out.lines().take(2).collect::<Vec<_>>()), (0, vec!["《合同法》第114条", "2019-05-01 适用的条文；现为《民法典》第585条"]));
    let today = given.json(&["law", "民法典", "586 ¶2", "--json"]);
    assert_eq!(
        (&today["citation"]["words"], &today["citation"]["in_force"], &today["citation"]["note"]),
        (&"《民法典》第586条第2款".into(), &"2021-01-01".into(), &Value::Null)
    );
    let (_, out, _) = given.run(&["law", "没有的法", "1"]);
    assert_eq!(out.trim(), "没有的法第1条\n法规库未收录");
    let (code, out, _) = given.run(&["law", "担保法"]);
    assert!(code == 0 && out.contains("2021-01-01"), "{out}");
}

/// A playbook is tried before anybody follows it: on its samples, on drafts; what it says is what `review` then finds.
#[test]
fn a_playbook_is_tried_and_followed() {
    let given = Given::new();
    let (draft, good, bad, broken) = (given.path("草案.txt"), given.path("good.toml"), given.path("bad.toml"), given.path("broken.toml"));
    std::fs::write(&good, PLAYBOOK).unwrap();
    std::fs::write(&bad, PLAYBOOK.replace("percent > 0", "percent > 50")).unwrap();
    std::fs::write(&broken, PLAYBOOK.replace("deposit.percent", "deposit.percents")).unwrap();
    let (code, out, _) = given.run(&["playbook", "test", &good]);
    assert_eq!((code, out.lines().filter(|line| line.starts_with("ok")).count()), (0, 2), "{out}");
    let (code, out, _) = given.run(&["playbook", "test", &bad, "--json"]);
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &told["ok"], &told["samples"][0]["holds"], &told["samples"][1]["holds"]), (1, &false.into(), &false.into(), &true.into()));
    let (code, _, err) = given.run(&["playbook", "test", &broken]);
    assert_eq!((code, code_of(&err).as_str()), (1, "expression.no_such_name"));
    let tried = given.json(&["playbook", "try", &good, &draft, "--json"]);
    let effects: Vec<(&str, &str)> =
        tried["differences"].as_array().unwrap().iter().map(|one| (one["rule"].as_str().unwrap(), one["effect"]["is"].as_str().unwrap())).collect();
    for expected in [("company.deposit_words", "appears"), ("deposit.over_limit", "weighs"), ("absent.notice", "vanishes")] {
        assert!(effects.contains(&expected), "{expected:?} is not in {effects:?}");
    }
    assert_eq!(given.json(&["playbook", "try", &good, &draft, "--json", "--against", &good])["differences"], serde_json::json!([]));
    let reviewed = given.json(&["review", &draft, "--json", "--playbook", &good]);
    let found = reviewed["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "company.deposit_words").unwrap();
    assert_eq!((found["title"].as_str(), found["reason"].as_str()), (Some("写了定金"), Some("公司不付定金。")));
    assert_eq!(code_of(&given.run(&["review", &draft, "--playbook", &broken]).2), "expression.no_such_name");
}

#[test]
fn a_folder_is_taken_in_once_and_asked_as_a_table() {
    let given = Given::new();
    let (archive, folder, table) = (given.path("a.qiheng"), given.path("合同"), given.path("台账.csv"));
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(format!("{folder}/一.txt"), DRAFT).unwrap();
    std::fs::write(format!("{folder}/二.txt"), DRAFT.replace("北川包装机械有限公司", "南屿灌装设备有限公司")).unwrap();
    std::fs::write(format!("{folder}/空.txt"), " ").unwrap();
    given.run(&["new", &archive, "--company", "青禾食品科技有限公司"]);
    let plan = given.json(&["intake", &archive, &folder, "--dry-run", "--json"]);
    assert_eq!(plan["rows"].as_array().unwrap().len(), 3);
    let (code, out, err) = given.run(&["intake", &archive, &folder, "--json"]);
    let done: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, code_of(&err).as_str(), done["taken"].as_array().unwrap().len()), (2, "read.empty", 2));
    let again: Value = serde_json::from_str(&given.run(&["intake", &archive, &folder, "--json"]).1).unwrap();
    assert_eq!((again["taken"].as_array().unwrap().len(), again["copies"].as_u64()), (0, Some(2)));
    let found = given.json(&["table", &archive, "--columns", "vendor,advance.percent", "--where", "advance.percent > 20", "--sort", "-vendor", "--json"]);
    assert_eq!((found["total"].as_u64(), found["rows"][0]["cells"][1]["text"].as_str()), (Some(2), Some("30 %")));
    assert_eq!(given.run(&["table", &archive, "--ask", "deposit_over_limit", "--out", &table]).0, 0);
    assert_eq!(std::fs::read_to_string(&table).unwrap().lines().count(), 3);
    assert_eq!(code_of(&given.run(&["table", &archive, "--where", "no.such > 1"]).2), "ledger.no_such_column");
}

#[test]
fn many_drafts_are_told_in_the_order_in_which_they_were_given() {
    let given = Given::new();
    let files: Vec<String> = (0..24).map(|number| given.path(&format!("{number}.txt"))).collect();
    files.iter().for_each(|file| std::fs::write(file, DRAFT).unwrap());
    let arguments: Vec<&str> = ["review", "--json"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let (code, out, _) = given.run(&arguments);
    let told: Vec<String> = out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["file"].as_str().unwrap().to_owned()).collect();
    assert_eq!((code, told), (0, files));
}

#[test]
fn what_is_due_goes_out_as_a_calendar_and_holidays_come_in_by_file() {
    let given = Given::new();
    let archive = given.path("a.qiheng");
    assert_eq!(given.run(&["new", &archive, "--sample"]).0, 0);
    let ics = given.path("due.ics");
    let written = given.json(&["due", &archive, "--ics", &ics, "--json"]);
    let text = std::fs::read_to_string(&ics).unwrap();
    assert_eq!(written["entries"].as_u64().unwrap(), text.matches("BEGIN:VEVENT").count() as u64);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    let of_one = given.json(&["due", &archive, "--owner", "周砚", "--json"]);
    let owners: Vec<&str> = of_one["due"].as_array().unwrap().iter().map(|one| one["owner"].as_str().unwrap()).collect();
    assert!(!owners.is_empty() && owners.iter().all(|owner| *owner == "周砚"), "{owners:?}");

    let table = given.path("2027.csv");
    std::fs::write(&table, "date,type,name\n2027-01-01,holiday,元旦\n2027-10-01,holiday,国庆节\n").unwrap();
    let years = |told: &Value| told["years"].as_array().unwrap().iter().map(|year| year["year"].as_i64().unwrap()).collect::<Vec<_>>();
    let looked = given.json(&["calendar", &archive, "--holidays", &table, "--dry-run", "--json"]);
    assert!(looked["changes"]["days"].as_array().unwrap().len() == 2 && !years(&looked).contains(&2027), "{looked}");
    assert!(years(&given.json(&["calendar", &archive, "--holidays", &table, "--json"])).contains(&2027));
    std::fs::write(&table, "date,type,name\n2027-01-01,holiday,元旦\n2027-13-01,holiday,国庆节\n").unwrap();
    let (code, _, err) = given.run(&["calendar", &archive, "--holidays", &table]);
    assert_eq!((code, code_of(&err).as_str()), (1, "calendar.table.date"));
}

#[test]
fn interest_is_reckoned_by_the_published_rates_and_later_ones_are_taken_in() {
    let given = Given::new();
    let interest =
        |more: &[&str]| given.json(&[&["interest", "36500", "--from", "2026-07-10", "--until", "2026-08-19", "--factor", "1.5", "--json"], more].concat());
    let short = interest(&[]);
    assert_eq!((short["amount"].as_str(), short["gap"].as_str().unwrap().contains("2026-07-20")), (Some("CNY 45.00"), true), "{short}");
    let (archive, file) = (given.path("a.qiheng"), given.path("lpr.csv"));
    given.run(&["new", &archive]);
    std::fs::write(&file, "published_on,one_year,over_five_years\n2026-07-20,2.90,3.40\n").unwrap();
    let table = given.json(&["rates", &archive, "--take", &file, "--json"]);
    assert_eq!((table["until"].as_str(), table["publications"][0]["one_year"].as_str()), (Some("2026-08-19"), Some("2.90")));
    assert_eq!(interest(&["--archive", &archive])["amount"], "CNY 179.85");
    let (code, _, refused) = given.run(&["interest", "100", "--from", "2026-07-10", "--until", "2026-07-09"]);
    assert_eq!((code, code_of(&refused).as_str()), (1, "claim.ends_before_it_begins"));
    let (code, _, refused) = given.run(&["interest", "100", "--from", "2026-07-10", "--until", "2026-07-12", "--basis", "guess"]);
    assert_eq!((code, code_of(&refused).as_str()), (1, "field.malformed"));
    assert_eq!(given.run(&["report", &archive, "--list"]).1.matches("amended_contract").count(), 1);
}
