//! Numbers written in the formats of ECMA-376 part 1, 17.18.59.

/// Writes a number in a format; an unknown format writes it in digits.
pub(super) fn write_number(format: &str, n: u32) -> String {
    match format {
        "decimalZero" => format!("{n:02}"),
        "upperRoman" => roman(n),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperLetter" => repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", n),
        "lowerLetter" => repeated("abcdefghijklmnopqrstuvwxyz", n),
        "chineseCounting" | "chineseCountingThousand" | "japaneseCounting" | "taiwaneseCountingThousand" | "taiwaneseCounting" | "ideographDigital" => {
            chinese(n)
        }
        "none" => String::new(),
        _ => n.to_string(),
    }
}

fn roman(mut n: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if n > 32_767 {
        return n.to_string();
    }
    let mut out = String::new();
    for (value, sign) in STEPS {
        while n >= value {
            out.push_str(sign);
            n -= value;
        }
    }
    out
}

fn repeated(alphabet: &str, n: u32) -> String {
    let letters: Vec<char> = alphabet.chars().collect();
    if n == 0 || n > 780 {
        return n.to_string();
    }
    let index = (n as usize - 1) % letters.len();
    std::iter::repeat_n(letters[index], (n as usize - 1) / letters.len() + 1).collect()
}

fn chinese(n: u32) -> String {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if n == 0 || n > 9999 {
        return n.to_string();
    }
    let mut out = String::new();
    let mut gap = false;
    for (unit, sign) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = n / unit % 10;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push('零');
            gap = false;
        }
        if !(digit == 1 && unit == 10 && out.is_empty()) {
            out.push(DIGITS[digit as usize]);
        }
        out.push_str(sign);
    }
    out
}
