//! Numbers in words.

const SCALES: [(u32, &str); 3] = [(1_000_000_000, "Billion"), (1_000_000, "Million"), (1000, "Thousand")];
const ONES: [&str; 20] = [
    "",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
];
const TENS: [&str; 10] = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

/// `One Hundred Twenty-One`.
pub(super) fn english(n: u32) -> Option<String> {
    if n == 0 {
        return Some("Zero".to_owned());
    }
    let mut parts = Vec::new();
    let mut rest = n;
    for (size, name) in SCALES {
        if rest >= size {
            parts.push(format!("{} {name}", english(rest / size)?));
            rest %= size;
        }
    }
    if rest >= 100 {
        parts.push(format!("{} Hundred", ONES[(rest / 100) as usize]));
        rest %= 100;
    }
    match rest {
        0 => {}
        1..20 => parts.push(ONES[rest as usize].to_owned()),
        _ if rest.is_multiple_of(10) => parts.push(TENS[(rest / 10) as usize].to_owned()),
        _ => parts.push(format!("{}-{}", TENS[(rest / 10) as usize], ONES[(rest % 10) as usize])),
    }
    Some(parts.join(" "))
}

/// `One Hundred Twenty-First`.
pub(super) fn english_ordinal(n: u32) -> Option<String> {
    const IRREGULAR: [(&str, &str); 7] =
        [("One", "First"), ("Two", "Second"), ("Three", "Third"), ("Five", "Fifth"), ("Eight", "Eighth"), ("Nine", "Ninth"), ("Twelve", "Twelfth")];
    let cardinal = english(n)?;
    let (head, last) = cardinal.split_at(cardinal.rfind([' ', '-']).map_or(0, |at| at + 1));
    let last = match IRREGULAR.iter().find(|(plain, _)| *plain == last) {
        Some((_, irregular)) => (*irregular).to_owned(),
        None => last.strip_suffix('y').map_or_else(|| format!("{last}th"), |stem| format!("{stem}ieth")),
    };
    Some(format!("{head}{last}"))
}

/// 하나, 둘 … 아흔아홉: the native words.
pub(super) fn korean(n: u32) -> Option<String> {
    const ONES: [&str; 10] = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
    const TENS: [&str; 10] = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
    (1..100).contains(&n).then(|| format!("{}{}", TENS[(n / 10) as usize], ONES[(n % 10) as usize]))
}

/// Hebrew numerals; fifteen and sixteen avoid the divine name.
pub(super) fn hebrew(n: u32) -> Option<String> {
    const ONES: [&str; 10] = ["", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט"];
    const TENS: [&str; 10] = ["", "י", "כ", "ל", "מ", "נ", "ס", "ע", "פ", "צ"];
    const HUNDREDS: [&str; 10] = ["", "ק", "ר", "ש", "ת", "תק", "תר", "תש", "תת", "תתק"];
    if !(1..1000).contains(&n) {
        return None;
    }
    let below = match n % 100 {
        15 => "טו".to_owned(),
        16 => "טז".to_owned(),
        rest => format!("{}{}", TENS[(rest / 10) as usize], ONES[(rest % 10) as usize]),
    };
    Some(format!("{}{below}", HUNDREDS[(n / 100) as usize]))
}

/// หนึ่ง, สอง … by places up to a million.
pub(super) fn thai(n: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    const PLACES: [&str; 6] = ["แสน", "หมื่น", "พัน", "ร้อย", "สิบ", ""];
    if n >= 1_000_000 {
        return None;
    }
    if n == 0 {
        return Some(DIGITS[0].to_owned());
    }
    let mut out = String::new();
    for (index, place) in PLACES.into_iter().enumerate() {
        let digit = n / 10_u32.pow(5 - index as u32) % 10;
        match (digit, place) {
            (0, _) => continue,
            (1, "สิบ") => {}
            (2, "สิบ") => out.push_str("ยี่"),
            (1, "") if n > 10 => out.push_str("เอ็ด"),
            _ => out.push_str(DIGITS[digit as usize]),
        }
        out.push_str(place);
    }
    Some(out)
}

/// một, hai … with the sound changes behind tens.
pub(super) fn vietnamese(n: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    if n >= 1000 {
        return None;
    }
    let (hundreds, tens, ones) = (n / 100, n / 10 % 10, n % 10);
    let mut parts = Vec::new();
    if hundreds > 0 {
        parts.extend([DIGITS[hundreds as usize], "trăm"]);
    }
    match tens {
        0 if hundreds > 0 && ones > 0 => parts.push("lẻ"),
        0 => {}
        1 => parts.push("mười"),
        _ => parts.extend([DIGITS[tens as usize], "mươi"]),
    }
    match ones {
        0 if n > 0 => {}
        1 if tens > 1 => parts.push("mốt"),
        5 if tens > 0 => parts.push("lăm"),
        _ => parts.push(DIGITS[ones as usize]),
    }
    Some(parts.join(" "))
}

/// एक, दो … सौ: every one of the first hundred has a word of its own.
pub(super) fn hindi(n: u32) -> Option<String> {
    const WORDS: &str = "एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस \
        इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस \
        इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ \
        इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी अस्सी \
        इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे सौ";
    WORDS.split_whitespace().nth(n.checked_sub(1)? as usize).map(str::to_owned)
}
