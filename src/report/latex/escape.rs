//! Text in LaTeX: nothing in it is a command, and no two signs run into one.

/// Text as it is to be printed.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    for c in text.chars() {
        // `--`, `,,`, `''` would become one sign.
        if c == last && matches!(c, '-' | ',' | '\'') {
            out.push_str("{}");
        }
        match sign(c) {
            Some(written) => out.push_str(written),
            None if c.is_control() => {}
            None => out.push(c),
        }
        last = c;
    }
    out
}

/// Something to type, as [`escape`], which may be broken behind the signs between its parts.
pub fn typed(text: &str) -> String {
    text.split_inclusive(['|', '/', ')', '-', '.', ':']).map(escape).collect::<Vec<_>>().join("\\allowbreak{}")
}

/// How a sign is written that means something else by itself, or that pdfLaTeX does not know.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '\\' => "\\textbackslash{}",
        '{' => "\\{",
        '}' => "\\}",
        '$' => "\\$",
        '&' => "\\&",
        '#' => "\\#",
        '%' => "\\%",
        '_' => "\\_",
        '^' => "\\textasciicircum{}",
        '~' => "\\textasciitilde{}",
        '<' => "\\textless{}",
        '>' => "\\textgreater{}",
        '|' => "\\textbar{}",
        '"' => "\\textquotedbl{}",
        '`' => "\\textasciigrave{}",
        // Behind the end of a row these would be taken for an option.
        '[' => "{[}",
        ']' => "{]}",
        '*' => "{*}",
        '\n' | '\t' => " ",
        '\u{a0}' => "~",
        '\u{2009}' | '\u{202f}' => "\\,",
        '\u{ad}' => "\\-",
        '\u{2212}' => "\\ensuremath{-}",
        '\u{2265}' => "\\ensuremath{\\geq}",
        '\u{2264}' => "\\ensuremath{\\leq}",
        '\u{2260}' => "\\ensuremath{\\neq}",
        '\u{2248}' => "\\ensuremath{\\approx}",
        '\u{2192}' => "\\ensuremath{\\rightarrow}",
        '\u{2190}' => "\\ensuremath{\\leftarrow}",
        '\u{2194}' => "\\ensuremath{\\leftrightarrow}",
        '\u{2713}' => "\\ensuremath{\\surd}",
        '\u{25cf}' => "\\ensuremath{\\bullet}",
        '\u{25cb}' => "\\ensuremath{\\circ}",
        // Bars of blocks, and their eighths.
        '\u{2588}' => "\\rule{0.600em}{1.3ex}",
        '\u{2589}' => "\\rule{0.525em}{1.3ex}",
        '\u{258a}' => "\\rule{0.450em}{1.3ex}",
        '\u{258b}' => "\\rule{0.375em}{1.3ex}",
        '\u{258c}' => "\\rule{0.300em}{1.3ex}",
        '\u{258d}' => "\\rule{0.225em}{1.3ex}",
        '\u{258e}' => "\\rule{0.150em}{1.3ex}",
        '\u{258f}' => "\\rule{0.075em}{1.3ex}",
        'α' => "\\ensuremath{\\alpha}",
        'κ' => "\\ensuremath{\\kappa}",
        'χ' => "\\ensuremath{\\chi}",
        'φ' => "\\ensuremath{\\varphi}",
        _ => return None,
    })
}

/// One line of a comment.
pub fn comment(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_is_a_command() {
        assert_eq!(escape("50 % of R&D_1 #2 {x} $"), "50 \\% of R\\&D\\_1 \\#2 \\{x\\} \\$");
        assert_eq!(escape("<...> \\input"), "\\textless{}...\\textgreater{} \\textbackslash{}input");
        assert_eq!(escape("[2] * ~^"), "{[}2{]} {*} \\textasciitilde{}\\textasciicircum{}");
    }

    #[test]
    fn signs_do_not_run_into_one() {
        assert_eq!(escape("a--b ,,c'' d''"), "a-{}-b ,{},c'{}' d'{}'");
    }

    #[test]
    fn letters_and_quotation_marks_stay() {
        assert_eq!(escape("„Ąžuolas“ “x” «ї»\u{a0}ž\u{7}"), "„Ąžuolas“ “x” «ї»~ž");
    }
}
